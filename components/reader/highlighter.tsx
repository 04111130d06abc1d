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
    })
  const add = (quote: QuoteSelector, color: HighlightColor, wantsNote: boolean) =>
    attempt(async () => {
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
    const open = (event: Event) => {
      const mark = markAround(event.target)
      const highlight = latest.current.find((one) => one.id === mark?.dataset.highlight)
      if (!highlight) return
      event.preventDefault()
      setEdited(highlight)
    }
    const openByClick = (event: MouseEvent) => {
      // A drag ends with a click too, and a link is followed.
      if (page.getSelection()?.isCollapsed !== false && !event.defaultPrevented) open(event)
    }
    const openByKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') open(event)
    }
    page.addEventListener('click', openByClick)
    page.addEventListener('keydown', openByKey)
    return () => {
      page.removeEventListener('click', openByClick)
      page.removeEventListener('keydown', openByKey)
    }
  }, [page])

  // The editor has to be gone before the focus can go back, and the mark is a new one when its colour was changed.
  const focusNext = useRef<string | null>(null)
  useEffect(() => {
    if (edited || !page || !focusNext.current) return
    focusMark(page, focusNext.current)
  }, [edited, placed])
  const close = () => {
    focusNext.current = edited?.id ?? null
    setEdited(null)
  }
  const choose = (highlight: Highlight) => {
    if (!page || !focusMark(page, highlight.id, { isSought: true })) setEdited(highlight)
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
            setEdited(null)
            remove(edited, change)
          }}
          onLeave={(change) => attempt(() => background.changeHighlight(id, edited, change))}
          onClose={close}
        />
      )}
    </>
  )
}

/** Nodes of the frame belong to its own realm: `instanceof Element` does not know them. */
function markAround(target: EventTarget | null): HTMLElement | null {
  if (target === null || !('closest' in target)) return null
  const element = target as HTMLElement
  return element.closest('a') ? null : element.closest('mark[data-highlight]')
}

/** Whether the highlight is on the page. One that is sought is brought into the middle of the window. */
function focusMark(page: Document, id: string, { isSought = false } = {}): boolean {
  const mark = markOf(page, id)
  const frame = frameOf(page)
  if (!mark || !frame) return false
  if (isSought) {
    const top = frame.getBoundingClientRect().top + mark.getBoundingClientRect().top
    scrollBy({ top: top - innerHeight / 3 })
  }
  // Chromium takes a focus inside a frame only where the frame has it.
  frame.focus({ preventScroll: true })
  mark.focus({ preventScroll: true })
  return true
}
