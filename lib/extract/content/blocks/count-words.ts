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

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** About how many words: exact enough to judge by, and much faster where words have spaces between them. */
export function estimateWords(text: string): number {
  if (unspaced.test(text)) return countWords(text)
  let words = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    // Letters and digits, and all beyond ASCII.
    const code = text.charCodeAt(at)
    const isWord =
      code > 127 ||
      (code > 47 && code < 58) ||
      (code > 64 && code < 91) ||
      (code > 96 && code < 123)
    if (isWord && !isInWord) words++
    isInWord = isWord
  }
  return words
}
