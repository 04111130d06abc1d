/** A character of Han, Kana or Hangul counts as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}_]+/gu

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** Kana, Han and Hangul one by one, else runs of letters and digits. */
const plainWord =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[0-9A-Za-z_\u00c0-\u1fff\u2070-\u2fff\u3100-\u33ff\ua000-\uabff\ud7b0-\ufeff\uff10-\uffff]+/g

/**
 * How many words a text has, as `wordsOf` finds them but for rare signs beyond ASCII: by ranges, since the classes of
 * `wordsOf` cost more to compile than the text to read.
 */
export function countWords(text: string): number {
  return text.match(plainWord)?.length ?? 0
}
