import type { QuoteSelector } from '../article'
import type { Span } from './find-quote'

/** Characters of context on each side: enough to tell repeated sentences apart, as other annotators keep it. */
const contextLength = 32

/** A place in a text as it is stored; null where there are no words. White space at its ends is no part of it. */
export function describeQuote(text: string, span: Span): QuoteSelector | null {
  const quoted = text.slice(span.start, span.end)
  const exact = quoted.trim()
  if (!exact) return null
  const start = span.start + quoted.indexOf(exact)
  const end = start + exact.length
  return {
    exact,
    prefix: whole(text.slice(Math.max(0, start - contextLength), start)),
    suffix: whole(text.slice(end, end + contextLength)),
    start,
    end,
  }
}

/** Without the half of a character that a cut left. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
