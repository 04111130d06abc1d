import { expect, test } from 'vitest'
import { describeQuote } from '../../../lib/highlights/describe-quote'
import { markHighlights } from '../../../lib/highlights/mark-highlights'
import { spanOfRange } from '../../../lib/highlights/span-of-range'
import { textMap } from '../../../lib/highlights/text-map'
import { testHighlight } from '../../test-highlight'

const story = `<header><p>The  ferry
 is back.</p></header><p>It was <em>high</em> <b>time</b>, said <a href="https://harbour.example/">the
master</a>.</p><ul><li>One<br>two</li></ul><p> </p><figure><img src="image:0"><figcaption>A boat <cite>Ann</cite></figcaption></figure>`

function article(html = story): HTMLElement {
  const body = document.implementation.createHTMLDocument('').body
  body.setHTMLUnsafe(html)
  return body
}

test('the text of an article is a line a block, whatever its white space', () => {
  expect(textMap(article()).text).toBe(
    'The ferry is back.\nIt was high time, said the master.\nOne\ntwo\nA boat Ann',
  )
})

test('every part of the text stands where its map says', () => {
  const { text, parts } = textMap(article())
  for (const { node, offset, size, start, length } of parts) {
    const words = node.data.slice(offset, offset + size)
    expect(text.slice(start, start + length)).toBe(words.trim() || ' ')
  }
})

test('every range becomes its words, and marking them covers these and no others', () => {
  const { text } = textMap(article())
  for (let start = 0; start < text.length; start += 2) {
    for (const length of [1, 4, 13, 40, text.length]) {
      const quote = describeQuote(text, { start, end: start + length })
      if (!quote) continue
      const body = article()
      const all: HTMLElement[] = []
      markHighlights(body, [testHighlight(quote)], (_, marks) => all.push(...marks))
      const marked = all.map((mark) => mark.textContent).join('')
      expect(marked.replace(/\s/g, '')).toBe(quote.exact.replace(/\s/g, ''))
      expect(textMap(body).text).toBe(text)
      const range = document.createRange()
      range.setStartBefore(all[0]!)
      range.setEndAfter(all.at(-1)!)
      expect(spanOfRange(textMap(body), range)).toEqual({ start: quote.start, end: quote.end })
    }
  }
})

test('a range that ends at the beginning of the next paragraph does not reach into it', () => {
  const body = article('<p>One two</p><p>three</p>')
  const [first, second] = body.children
  const range = document.createRange()
  range.setStart(first!.firstChild!, 4)
  range.setEnd(second!, 0)
  expect(spanOfRange(textMap(body), range)).toEqual({ start: 4, end: 7 })
  range.selectNodeContents(body)
  expect(spanOfRange(textMap(body), range)).toEqual({ start: 0, end: 13 })
})

test('the space between marked words is marked, whatever stands around it', () => {
  const body = article()
  const mark = testHighlight({ exact: 'was high time, said the master' })
  const marked: (string | null)[] = []
  markHighlights(body, [mark], (_, marks) => marked.push(...marks.map((one) => one.textContent)))
  expect(marked.join('')).toBe('was high time, said the\nmaster')
})

test('highlights that overlap are both marked, and listed in the order of the text', () => {
  const body = article('<p>One two three four</p>')
  const highlights = ['three four', 'two three', 'gone for ever'].map((exact) =>
    testHighlight({ id: exact, exact }),
  )
  const marked = new Map<string, string>()
  const placed = markHighlights(body, highlights, ({ id }, marks) => {
    marked.set(id, marks.map((mark) => mark.textContent).join('|'))
  })
  expect(placed.map(({ highlight }) => highlight.id)).toEqual([
    'two three',
    'three four',
    'gone for ever',
  ])
  expect(placed.at(-1)?.span).toBeNull()
  expect(marked.get('three four')).toBe('three| four')
  expect(body.textContent).toBe('One two three four')
})
