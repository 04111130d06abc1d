import { foldText } from './fold-text'

/** A run of letters, marks and digits in a text; an apostrophe ends it. */
export const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

/** Scripts that put no spaces between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\u30fc'
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u')
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu')

/** Longer ones are addresses and codes; their beginning is enough. */
const longestWord = 40

/**
 * The words that a text is found by. What is written without spaces is found by pairs of neighbouring characters, and
 * by the last one of each run alone: where a word ends there depends on the dictionary of the browser's version.
 */
export function wordsOf(text: string): string[] {
  return splitWords(foldText(text)).flatMap(partsOf)
}

/** The words of folded text; what has spaces around it and what has none stand apart. */
export function splitWords(folded: string): string[] {
  const words = folded.match(wordPattern) ?? []
  return words.flatMap((word) =>
    isUnspaced(word) ? (word.match(runs) ?? []) : [word.slice(0, longestWord)],
  )
}

function partsOf(part: string): string[] {
  if (!isUnspaced(part)) return [part]
  return [...pairsOf(part), [...part].at(-1) ?? '']
}

/** Whether words of this script are found by their characters. */
export function isUnspaced(word: string): boolean {
  return hasUnspaced.test(word)
}

export function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
