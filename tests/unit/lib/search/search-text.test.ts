import { describe, expect, it } from 'vitest'
import { findMarks } from '../../../../lib/search/find-marks'
import { foldText } from '../../../../lib/search/fold-text'
import { parseQuery } from '../../../../lib/search/parse-query'
import { snippetOf } from '../../../../lib/search/snippet-of'
import { wordsOf } from '../../../../lib/search/words-of'

/** Whether every word of a query is among those that a text is indexed by. */
function finds(query: string, text: string): boolean {
  const words = wordsOf(text)
  const { terms } = parseQuery(query)
  return (
    terms.length > 0 &&
    terms.every(({ text, isPrefix }) =>
      words.some((word) => (isPrefix ? word.startsWith(text) : word === text)),
    )
  )
}

describe('folding', () => {
  it.each([
    ['Café Ærø', 'cafe aero'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance １２３', 'finance 123'],
    ['Ελλάδα', 'ελλαδα'],
    ['ёлка', 'елка'],
    ['한국어', '한국어'],
    ['מְדִינָה', 'מדינה'],
    ['مُحَمَّد', 'محمد'],
  ])('makes %s %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('keeps the vowels of Thai and Hindi', () => {
    expect(foldText('ที่นี่ हिन्दी')).toBe('ที่นี่ हिन्दी'.normalize('NFC'))
  })
})

describe('a query finds', () => {
  it.each([
    ['ferry', 'The ferry runs again'],
    ['fer', 'The ferry runs again'],
    ['ferry r', 'The ferry'],
    ['vitamin d ', 'Too much vitamin D'],
    ['runs fer', 'The ferry runs again'],
    ['cafe', 'Das Café am Hafen'],
    ['CAFÉ', 'das cafe'],
    ['東京', '私は東京都に住んでいます'],
    ['東', '私は東京都'],
    ['都', '私は東京都'],
    ['京都に', '東京都に住む'],
    ['カメラ', '新しいカメラを買う'],
    ['서울', '서울에서 만나요'],
    ['ประเทศ', 'เขาไปต่างประเทศแล้ว'],
    ['القاهرة', 'وصل إلى الْقَاهِرَة اليوم'],
    ['2026', 'On 4 March 2026'],
  ])('%s in “%s”', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it.each([
    ['fer runs', 'The ferry runs again'],
    ['f', 'The ferry runs again'],
    ['北京', '私は東京都'],
    ['ferry bridge', 'The ferry runs again'],
    ['  …', 'The ferry runs again'],
  ])('not %s in “%s”', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })
})

describe('what was found is marked', () => {
  const marked = (text: string, query: string) =>
    findMarks(text, parseQuery(query).marked).map(([from, to]) => text.slice(from, to))

  it.each([
    ['The ferry is a Ferry.', 'ferry', ['ferry', 'Ferry']],
    ['Ferries and the ferry', 'the fer', ['Fer', 'the', 'fer']],
    ['Das Café schließt', 'cafe', ['Café']],
    ['Straßen', 'strass', ['Straßen']],
    ['私は東京都に住む', '東京', ['東京']],
  ])('%s by %s', (text, query, places) => {
    expect(marked(text, query)).toEqual(places)
  })

  it('in a piece of the text around it', () => {
    const text = `${'Nothing of the kind. '.repeat(20)}\nAt six the ferry left. ${'More words. '.repeat(50)}`
    const snippet = snippetOf(text, parseQuery('ferry').marked)
    expect(snippet?.text).toMatch(/^… At six the ferry left\. .* …$/)
    expect(snippet?.text.length).toBeLessThan(260)
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['ferry'])
  })

  it('nowhere, where only the title has it', () => {
    expect(snippetOf('The boat left.', parseQuery('ferry').marked)).toBeNull()
  })
})
