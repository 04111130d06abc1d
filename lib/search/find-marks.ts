import { foldText } from './fold-text'
import type { QueryTerm } from './parse-query'
import { isUnspaced, wordPattern } from './words-of'

/** From where to where in a text something was found. */
export type Mark = [from: number, to: number]

/** Where in a text the words of a query stand, in order; at most `most` places. */
export function findMarks(text: string, terms: QueryTerm[], most = 100): Mark[] {
  const marks: Mark[] = []
  if (terms.length === 0) return marks
  for (const found of text.matchAll(wordPattern)) {
    const word = found[0]
    const folded = foldText(word)
    for (const term of terms) {
      const at = placeIn(folded, term)
      if (at < 0) continue
      // Where folding changed the length, no place in the one is a place in the other.
      const isSame = folded.length === word.length
      const from = found.index + (isSame ? at : 0)
      const to = isSame ? from + term.text.length : found.index + word.length
      marks.push([from, to])
      break
    }
    if (marks.length >= most) break
  }
  return marks
}

function placeIn(word: string, { text, isPrefix }: QueryTerm): number {
  if (isUnspaced(text)) return word.indexOf(text)
  return word === text || (isPrefix && word.startsWith(text)) ? 0 : -1
}
