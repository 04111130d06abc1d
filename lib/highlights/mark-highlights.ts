import type { Highlight } from '../article'
import { markSpan } from './mark-span'
import { type PlacedHighlight, placeHighlights } from './place-highlights'
import { type TextMap, textMap } from './text-map'

/**
 * Marks highlights in the content of an article; `dress` gets each with its elements. Returns all in the order of the
 * text, those that are no longer in it last.
 */
export function markHighlights(
  root: Node,
  highlights: Highlight[],
  dress: (highlight: Highlight, marks: HTMLElement[]) => void,
  read: (root: Node) => TextMap = textMap,
): PlacedHighlight[] {
  if (highlights.length === 0) return []
  const placed = placeHighlights(read(root).text, highlights)
  for (const { highlight, span } of placed) {
    // Marking splits the nodes: each needs a map of its own.
    if (span) dress(highlight, markSpan(read(root), span))
  }
  return placed
}
