import type { QuoteSelector } from '../article'
import { foldCharacters } from './fold-characters'
import { nearestMatch } from './nearest-match'

/** From where to where in a text. */
export interface Span {
  start: number
  end: number
}

/**
 * Where a quote stands in a text, or null. Of several places it is the one whose surroundings agree most, and of equals
 * the one nearest to where it was. Where no place has the very words, one that differs in a few letters is taken if the
 * words before or after it are the same.
 */
export function findQuote(text: string, quote: QuoteSelector): Span | null {
  const folded = foldCharacters(text)
  const exact = foldCharacters(quote.exact)
  if (!exact.trim()) return null
  const prefix = foldCharacters(quote.prefix)
  const suffix = foldCharacters(quote.suffix)
  let best: Span | null = null
  let bestScore = -1
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length }
    const score = agreement(folded, span, prefix, suffix)
    const isBetter = score > bestScore || (score === bestScore && isNearer(span, best, quote.start))
    if (isBetter) [best, bestScore] = [span, score]
  }
  if (best) return best
  const near = nearestMatch(folded, exact, Math.floor(exact.length * mostErrors))
  const least = Math.min(leastContext, Math.max(prefix.length, suffix.length))
  return near && least > 0 && agreement(folded, near, prefix, suffix) >= least ? near : null
}

/** Share of the letters of a quote that an edit of the article may have changed. */
const mostErrors = 0.2

/** Characters around a changed quote that have to be the same: a word or two. */
const leastContext = 8

/** How many characters before and after a place are those of the quote's surroundings. */
function agreement(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

function isNearer(span: Span, other: Span | null, place: number): boolean {
  return !other || Math.abs(span.start - place) < Math.abs(other.start - place)
}
