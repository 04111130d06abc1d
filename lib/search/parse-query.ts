import { foldText } from './fold-text'
import { isUnspaced, pairsOf, splitWords } from './words-of'

/** What must be found in an article, all of it: words as they are indexed. */
export interface Query {
  terms: QueryTerm[]
  /** The same as typed words, folded, to mark in the text. */
  marked: QueryTerm[]
}

export interface QueryTerm {
  text: string
  /** It is the beginning of a word. */
  isPrefix: boolean
}

/** A beginning of one letter would find half of the library. */
const shortestPrefix = 2

/** What the reader has typed; its last word may still be unfinished. */
export function parseQuery(typed: string): Query {
  const words = splitWords(foldText(typed))
  // The beginning of a word that is being typed says nothing yet.
  const isBegun = /[\p{L}\p{M}\p{N}]$/u.test(typed)
  const last = words.at(-1) ?? ''
  const begun = isBegun ? words.length - 1 : -1
  if (isBegun && last.length < shortestPrefix && !isUnspaced(last)) words.pop()
  const marked = words.map((text, index) => ({
    text,
    isPrefix: isUnspaced(text) || index === begun,
  }))
  const terms = marked.flatMap(termsOf)
  return { terms: [...new Map(terms.map((term) => [term.text, term])).values()], marked }
}

function termsOf(term: QueryTerm): QueryTerm[] {
  if (!isUnspaced(term.text)) return [term]
  const pairs = pairsOf(term.text)
  // One character is the beginning of the pairs that it stands in, or the last of a run.
  if (pairs.length === 0) return [term]
  return pairs.map((text) => ({ text, isPrefix: false }))
}
