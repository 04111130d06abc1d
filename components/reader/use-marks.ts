import { useLayoutEffect, useState } from 'preact/hooks'
import type { Highlight } from '../../lib/article'
import { markHighlights } from '../../lib/highlights/mark-highlights'
import type { PlacedHighlight } from '../../lib/highlights/place-highlights'
import { unmark } from '../../lib/highlights/unmark'
import { articleText } from './article-text'
import { colorNames } from './color-names'

const none: PlacedHighlight[] = []

/** Marks the highlights in the page that shows their article, and tells where each is, in the order of the text. */
export function useMarks(page: Document | null, highlights: Highlight[]): PlacedHighlight[] {
  const [placed, setPlaced] = useState(none)
  useLayoutEffect(() => {
    if (!page) return
    unmark(page)
    setPlaced(markHighlights(page.body, highlights, dress, articleText))
  }, [page, highlights])
  return page ? placed : none
}

/** One highlight is one stop of the Tab key, however many pieces its words are in. */
function dress({ id, color, note }: Highlight, marks: HTMLElement[]): void {
  for (const mark of marks) {
    mark.dataset.highlight = id
    mark.dataset.color = color
    if (note) mark.title = note
  }
  // No button in a button: where highlights overlap, the inner one is reached by the list.
  const first = marks.find((mark) => !mark.parentElement?.closest('mark[role=button]'))
  if (!first) return
  first.tabIndex = 0
  first.setAttribute('role', 'button')
  first.setAttribute('aria-haspopup', 'dialog')
  first.setAttribute('aria-description', [colorNames[color](), note].filter(Boolean).join('. '))
  if (note) marks.at(-1)?.setAttribute('data-note', '')
}

/** The piece of a highlight that takes the focus; null where it stands in another, or is not on the page. */
export function markOf(page: Document, id: string): HTMLElement | null {
  return page.querySelector(`mark[data-highlight="${CSS.escape(id)}"][role=button]`)
}
