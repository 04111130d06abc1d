/** The share of the words of a text, as `plainWords`, that are in a set: 0 to 1. */
export function overlap(plain: string, words: Set<string>): number {
  const own = plain.split(' ')
  return own.filter((word) => words.has(word)).length / own.length
}
