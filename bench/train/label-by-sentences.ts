import { plainWords } from '../../lib/extract/plain-words.ts'

/** Fewer words stand in too many places. */
const fewestWords = 3

/**
 * Which blocks are the article where a corpus names only some sentences: true for a block with one that must be there,
 * false for one with a sentence that must not, or that is part of such a sentence; null for all others.
 */
export function labelBySentences(
  texts: string[],
  mustContain: string[],
  mustNotContain: string[],
): (boolean | null)[] {
  const wanted = mustContain.map(padded)
  const unwanted = mustNotContain.map(padded)
  return texts.map((text) => {
    const block = padded(text)
    const isLong = block.split(' ').length - 2 >= fewestWords
    if (unwanted.some((one) => block.includes(one) || (isLong && one.includes(block)))) return false
    return wanted.some((one) => block.includes(one)) ? true : null
  })
}

function padded(text: string): string {
  return ` ${plainWords(text)} `
}
