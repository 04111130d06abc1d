import type { SavedArticle } from '../../article'
import { markHighlights } from '../../highlights/mark-highlights'
import { sanitize } from '../../sanitize'
import { highlightSection } from './highlight-section'

/** The content of an article with its highlights marked, and what they say at its end. */
export function markedContent({ content, highlights }: SavedArticle): DocumentFragment {
  const fragment = sanitize(content)
  const placed = markHighlights(fragment, highlights, ({ color, note }, marks) => {
    for (const mark of marks) {
      mark.className = color
      if (note) mark.title = note
    }
  })
  if (placed.length > 0) fragment.append(highlightSection(placed))
  return fragment
}
