import type { Highlight } from '../article'
import { findQuote, type Span } from './find-quote'

export interface PlacedHighlight {
  highlight: Highlight
  /** Null where the words are no longer in the text. */
  span: Span | null
}

/** Highlights in the order of the text, those that are no longer in it last. */
export function placeHighlights(text: string, highlights: Highlight[]): PlacedHighlight[] {
  return highlights
    .map((highlight) => ({ highlight, span: findQuote(text, highlight) }))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ span, highlight }: PlacedHighlight): number {
  return span ? span.start : 1e12 + highlight.start
}
