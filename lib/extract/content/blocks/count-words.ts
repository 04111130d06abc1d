/** A character of Han, Kana or Hangul counts as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}_]+/gu

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsOf(text).length
}
