import { useLayoutEffect, useState } from 'preact/hooks'
import type { Highlight } from '../../lib/article'
import { markHighlights } from '../../lib/highlights/mark-highlights'
import type { PlacedHighlight } from '../../lib/highlights/place-highlights'
import { unmark } from '../../lib/highlights/unmark'
import { articleText } from './article-text'
import { colorNames } from './color-names'
import { frameOf } from './frame-of'

const none: PlacedHighlight[] = []

/** Marks the highlights in the page that shows their article, and tells where each is, in the order of the text. */
export function useMarks(page: Document | null, highlights: Highlight[]): PlacedHighlight[] {
  const [placed, setPlaced] = useState(none)
  useLayoutEffect(() => {
    if (!page) return
    const focused = focusedHighlight(page)
    unmark(page)
    setPlaced(markHighlights(page.body, highlights, dress, articleText))
    // The mark that had the focus has gone, and another is in its place.
    if (focused) markOf(page, focused)?.focus({ preventScroll: true })
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
  const free = marks.filter((mark) => !mark.parentElement?.closest('mark[role=button]'))
  // A click in a link follows it.
  const first = free.find((mark) => !mark.closest('a')) ?? free[0]
  if (!first) return
  first.tabIndex = 0
  first.setAttribute('role', 'button')
  first.setAttribute('aria-haspopup', 'dialog')
  first.setAttribute('aria-description', [colorNames[color](), note].filter(Boolean).join('. '))
  if (note) marks.at(-1)?.setAttribute('data-note', '')
}

function focusedHighlight(page: Document): string | undefined {
  const mark = page.activeElement?.closest<HTMLElement>('mark[data-highlight]')
  return document.activeElement === frameOf(page) ? mark?.dataset.highlight : undefined
}

/** The piece of a highlight that takes the focus; null where it stands in another, or is not on the page. */
export function markOf(page: Document, id: string): HTMLElement | null {
  return page.querySelector(`mark[data-highlight="${CSS.escape(id)}"][role=button]`)
}
