import { describe, expect, test } from 'vitest'
import { describeQuote } from '../../../../lib/highlights/describe-quote'
import { findQuote } from '../../../../lib/highlights/find-quote'

const texts = {
  english: `The ferry is back. “It was time,” said the harbour master.
The ferry is back. Nobody had thought it possible before the summer.
Tickets cost 4.20 – as before – and dogs travel free of charge.`,
  arabic: `عادت العبارة إلى الميناء يوم الثلاثاء بعد توقف دام ثلاثة أسابيع.
قال مدير الميناء إن التذاكر لن ترتفع. عادت العبارة إلى الميناء.`,
  chinese: `渡轮周二恢复通航，此前停航了三周。港务局长表示票价不会上涨。
渡轮周二恢复通航，居民们在码头迎接。孩子们免费乘船。`,
  emoji: `Back at last 🛳️👩‍👩‍👧 and 🇫🇮 too. Back at last 🛳️👩‍👩‍👧 for good 🎉🎉.
Nobody 😀 had thought it 😀 possible.`,
}

const find = (text: string, from: string, exact: string, nth = 0) => {
  let start = from.indexOf(exact)
  for (let skipped = 0; skipped < nth; skipped++) start = from.indexOf(exact, start + 1)
  const quote = describeQuote(from, { start, end: start + exact.length })
  const span = quote && findQuote(text, quote)
  return span && { ...span, words: text.slice(span.start, span.end) }
}

describe('a quote is found', () => {
  test.for(Object.entries(texts))('wherever it stands in a text: %s', ([, text]) => {
    for (let start = 0; start < text.length - 3; start += 3) {
      for (const length of [3, 10, 40, 90]) {
        const quote = describeQuote(text, { start, end: Math.min(text.length, start + length) })
        if (!quote) continue
        expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
        expect(findQuote(text, quote)).toEqual({ start: quote.start, end: quote.end })
      }
    }
  })

  test.for(Object.entries(texts))('after text was added before and behind it: %s', ([, text]) => {
    const more = `A new standfirst 🆕 stands here.\n${text}\nA correction was added. ${text.slice(5, 9)}`
    const moved = more.indexOf(text)
    for (let start = 0; start < text.length - 20; start += 7) {
      const quote = describeQuote(text, { start, end: start + 20 })!
      expect(findQuote(more, quote)?.start).toBe(quote.start + moved)
    }
  })

  test('as the right one of several', () => {
    const { english } = texts
    const second = english.lastIndexOf('The ferry is back.')
    expect(find(english, english, 'The ferry is back.', 1)?.start).toBe(second)
    const without = english.slice(english.indexOf('\n') + 1)
    expect(find(without, english, 'The ferry is back.', 1)?.start).toBe(0)
  })

  test('by where it was where all around them is the same', () => {
    const song = Array(60).fill('la').join(' ')
    for (const start of [0, 60, 120]) {
      const quote = { exact: 'la la', prefix: '', suffix: '', start, end: start + 5 }
      expect(findQuote(song, quote)).toEqual({ start, end: start + 5 })
    }
  })

  test('across paragraphs, also when they were joined or parted since', () => {
    const { english } = texts
    const exact = 'said the harbour master.\nThe ferry is back.'
    expect(find(english, english, exact)?.words).toBe(exact)
    const joined = english.replaceAll('\n', ' ')
    expect(find(joined, english, exact)?.words).toBe(exact.replace('\n', ' '))
    const parted = english.replaceAll('. ', '.\n')
    expect(find(parted, english, exact)?.words).toBe(exact)
  })

  test('when quotation marks and dashes were set anew', () => {
    const plain = texts.english.replace(/[“”]/g, '"').replaceAll('–', '-')
    expect(find(plain, texts.english, '“It was time,” said')?.words).toBe('"It was time," said')
    expect(find(plain, texts.english, '4.20 – as before –')?.words).toBe('4.20 - as before -')
  })

  test('when a few letters of it were corrected and what is around it is the same', () => {
    const exact = 'Nobody had thought it possible before the summer.'
    const corrected = texts.english.replace('thought it possible', 'believed it possible')
    expect(find(corrected, texts.english, exact)?.words).toBe(
      'Nobody had believed it possible before the summer.',
    )
  })
})

describe('a quote is not found', () => {
  test('when it was taken out, whatever stands there now', () => {
    const exact = 'Tickets cost 4.20 – as before – and dogs travel free of charge.'
    const without = texts.english.replace(
      exact,
      'The weather was fine on all three days of the fair.',
    )
    expect(find(without, texts.english, exact)).toBeNull()
    expect(find('', texts.english, exact)).toBeNull()
  })

  test('by similar words in another place', () => {
    const quote = describeQuote('Alpha beta: nobody had thought so. Gamma.', {
      start: 12,
      end: 34,
    })!
    expect(findQuote('And nobody has thought so, either.', quote)).toBeNull()
  })

  test('where it is empty', () => {
    expect(describeQuote('a b', { start: 1, end: 2 })).toBeNull()
    const empty = { exact: '', prefix: 'a', suffix: 'b', start: 0, end: 0 }
    expect(findQuote('a b', empty)).toBeNull()
  })
})

test('context never ends in half a character', () => {
  const text = '😀'.repeat(40)
  for (let start = 30; start < 46; start += 2) {
    const quote = describeQuote(`x${text}`, { start: start + 1, end: start + 3 })!
    expect(quote.prefix.isWellFormed()).toBe(true)
    expect(quote.suffix.isWellFormed()).toBe(true)
    expect(quote.exact.isWellFormed()).toBe(true)
  }
})
