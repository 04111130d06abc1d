import { isWordCode } from '../../plain-words.ts'

/** A character of Han, Kana or Hangul counts as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}_]+/gu

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/**
 * How many words a text has, as `wordsOf` finds them but for rare signs beyond ASCII: without a regular expression,
 * whose classes cost more to compile than the text to read.
 */
export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isAlone = isUnspaced(code)
    const isCapital = code > 64 && code < 91
    const isWord = !isAlone && (isCapital || code === underscore || isWordCode(code))
    if (isAlone || (isWord && !isInWord)) words++
    isInWord = isWord
  }
  return words
}

const underscore = 95

/** Kana, Han and Hangul. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  )
}
