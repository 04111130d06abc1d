import { findMarks, type Mark } from './find-marks'
import type { QueryTerm } from './parse-query'

/** A piece of a text and where in it the words of the query stand. */
export interface Snippet {
  text: string
  marks: Mark[]
}

const before = 60
const length = 240

/** The piece of a text around the first word of the query that it has, or null where it has none. */
export function snippetOf(text: string, terms: QueryTerm[]): Snippet | null {
  const first = findMarks(text, terms, 1)[0]
  if (!first) return null
  const from = wordStart(text, first[0])
  const to = wordEnd(text, Math.max(from + length, first[1]))
  const piece = text.slice(from, to).replace(/\s/g, ' ')
  const lead = from > 0 ? '… ' : ''
  const marked = findMarks(piece, terms)
  return {
    text: `${lead}${piece}${to < text.length ? ' …' : ''}`,
    marks: marked.map(([start, end]) => [start + lead.length, end + lead.length]),
  }
}

/** A snippet begins with its line, or with a word shortly before the find. */
function wordStart(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1
  if (at - line <= before) return line
  const space = text.indexOf(' ', at - before)
  return space >= 0 && space < at ? space + 1 : at - before
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  // Without spaces, anywhere but within a surrogate pair.
  if (space < at - before) return at + (/[\udc00-\udfff]/.test(text[at] ?? '') ? 1 : 0)
  return space
}
