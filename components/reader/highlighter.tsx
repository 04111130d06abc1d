import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type {
  Highlight,
  HighlightChange,
  HighlightColor,
  QuoteSelector,
  SavedArticle,
} from '../../lib/article'
import { background } from '../../lib/background'
import { errorMessage } from '../../lib/error-messages'
import type { PlacedHighlight } from '../../lib/highlights/place-highlights'
import { saveSettings } from '../../lib/stored-settings'
import type { Notice } from '../library/toast'
import { frameOf } from './frame-of'
import { HighlightEditor } from './highlight-editor'
import { HighlightList } from './highlight-list'
import { SelectionBar } from './selection-bar'
import { markOf, useMarks } from './use-marks'

interface HighlighterProps {
  article: SavedArticle
  /** Null while the article is not there to be read. */
  page: Document | null
  color: HighlightColor
  onNotice: (notice: Notice) => void
}

/** Highlights with notes: made from a selection, opened by a click or Enter on one, listed above the article. */
export function Highlighter({ article, page, color, onNotice }: HighlighterProps) {
  const { id, highlights, lang } = article
  const placed = useMarks(page, highlights)
  const [edited, setEdited] = useState<Highlight | null>(null)
  // The highlight that has the focus next, once the editor is gone and the highlight is on the page.
  const [next, setNext] = useState<string | null>(null)
  const latest = useRef(highlights)
  latest.current = highlights

  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => onNotice({ text: errorMessage(error) }))
  const remove = (highlight: Highlight, change: HighlightChange = {}) =>
    attempt(async () => {
      const removed = (await background.removeHighlight(id, highlight.id)) ?? highlight
      const undo = () => restore({ ...removed, ...change })
      onNotice({ text: i18n.t('highlight.removed'), undo })
    })
  const restore = (highlight: Highlight) =>
    attempt(async () => {
      await background.putHighlight(id, highlight)
      onNotice({ text: i18n.t('highlight.restored') })
      setNext(highlight.id)
    })
  const add = (quote: QuoteSelector, color: HighlightColor, wantsNote: boolean) =>
    attempt(async () => {
      setNext(null)
      const now = Date.now()
      const highlight: Highlight = {
        ...quote,
        id: crypto.randomUUID(),
        color,
        note: null,
        createdAt: now,
        updatedAt: now,
      }
      await background.putHighlight(id, highlight)
      await saveSettings({ highlightColor: color })
      if (wantsNote) setEdited(highlight)
      else onNotice({ text: i18n.t('highlight.added'), undo: () => remove(highlight) })
    })

  useEffect(() => {
    if (!page) return
    const open = (event: Event, mark: HTMLElement | null = null) => {
      const highlight = latest.current.find(({ id }) => id === mark?.dataset.highlight)
      if (!highlight) return
      event.preventDefault()
      setEdited(highlight)
    }
    const openByClick = (event: MouseEvent) => {
      const element = elementOf(event.target)
      // A drag ends with a click too, and a link is followed.
      if (page.getSelection()?.isCollapsed === false || element?.closest('a')) return
      if (!event.defaultPrevented) open(event, element?.closest('mark[data-highlight]'))
    }
    const openByKey = (event: KeyboardEvent) => {
      const element = elementOf(event.target)
      const isPressed = event.key === 'Enter' || event.key === ' '
      if (isPressed && element?.matches('mark[role=button]')) open(event, element)
    }
    page.addEventListener('click', openByClick)
    page.addEventListener('keydown', openByKey)
    return () => {
      page.removeEventListener('click', openByClick)
      page.removeEventListener('keydown', openByKey)
    }
  }, [page])

  useEffect(() => {
    if (!next || edited || !page) return
    if (!placed.some(({ highlight }) => highlight.id === next)) return
    setNext(null)
    // Nobody is taken away from where they went in the meantime.
    if (!isFocusFree(page)) return
    if (!focusMark(page, next)) frameOf(page)?.focus({ preventScroll: true })
  }, [edited, placed, next])
  const close = (next: string) => {
    setNext(next)
    setEdited(null)
  }
  const choose = (highlight: Highlight) => {
    const mark = page && focusMark(page, highlight.id, { isSought: true })
    // A click on it would follow the link.
    if (!mark || mark.closest('a')) setEdited(highlight)
  }
  return (
    <>
      <HighlightList placed={placed} lang={lang ?? undefined} onChoose={choose} />
      <SelectionBar page={page} color={color} onHighlight={add} />
      {edited && (
        <HighlightEditor
          key={edited.id}
          highlight={edited}
          lang={lang ?? undefined}
          onChange={(change) => background.changeHighlight(id, edited, change)}
          onRemove={(change) => {
            close(neighbourOf(edited.id, placed))
            remove(edited, change)
          }}
          onLeave={(change) => attempt(() => background.changeHighlight(id, edited, change))}
          onClose={() => close(edited.id)}
        />
      )}
    </>
  )
}

/** The highlight after this one, or before it where it is the last; itself where there is no other. */
function neighbourOf(id: string, placed: PlacedHighlight[]): string {
  const at = placed.findIndex(({ highlight }) => highlight.id === id)
  const neighbour = placed[at + 1] ?? placed[at - 1]
  return neighbour?.highlight.id ?? id
}

/** The headline has it after an undo. */
function isFocusFree(page: Document): boolean {
  const { activeElement, body } = document
  if (!activeElement || activeElement === body || activeElement === frameOf(page)) return true
  return activeElement.matches('.reader-head h1')
}

/** Nodes of the frame belong to its own realm: `instanceof Element` does not know them. */
function elementOf(target: EventTarget | null): HTMLElement | null {
  return target !== null && 'closest' in target ? (target as HTMLElement) : null
}

/** Null where the highlight is not on the page. One that is sought is brought into the middle of the window. */
function focusMark(page: Document, id: string, { isSought = false } = {}): HTMLElement | null {
  const mark = markOf(page, id)
  const frame = frameOf(page)
  if (!mark || !frame) return null
  if (isSought) {
    const top = frame.getBoundingClientRect().top + mark.getBoundingClientRect().top
    scrollBy({ top: top - innerHeight / 3 })
  }
  // Chromium takes a focus inside a frame only where the frame has it.
  frame.focus({ preventScroll: true })
  mark.focus({ preventScroll: true })
  return mark
}
