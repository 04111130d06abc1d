import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { formatNumber } from '../shared/format-article'
import { IconButton } from '../shared/icon-button'
import { frameOf } from './frame-of'

interface Shown {
  src: string
  alt: string
  caption: string
}

/**
 * Shows a picture of the article as large as the window, or pixel by pixel, opened by a click or Enter on it. The frame
 * of the article has no scripts: its events are handled out here, and the focus goes back into it.
 */
export function PictureViewer({ page }: { page: Document | null }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Not by its number, which pictures that come meanwhile change; how many there are is said beside it.
  const [seen, setSeen] = useState<HTMLImageElement | null>(null)
  const [, setCount] = useState(0)
  const [isActual, setIsActual] = useState(false)
  /** The picture that was opened, and the one shown last, while the focus is still to go back to it. */
  const opened = useRef<HTMLImageElement | null>(null)
  const left = useRef<HTMLImageElement | null>(null)

  useEffect(() => {
    if (!page) return
    const open = (event: Event) => {
      const picture = picturesIn(page).find((picture) => picture === event.target)
      if (!picture) return
      event.preventDefault()
      setSeen(picture)
    }
    const look = () => {
      makeReachable(page)
      setCount(picturesIn(page).length)
      // The article may have become another.
      setSeen((seen) => (seen && page.contains(seen) ? seen : null))
    }
    const openByKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') open(event)
    }
    look()
    // Pictures that are stored while the article is read come later.
    const observer = new MutationObserver(look)
    observer.observe(page.body, { childList: true, subtree: true })
    page.addEventListener('click', open)
    page.addEventListener('keydown', openByKey)
    return () => {
      observer.disconnect()
      page.removeEventListener('click', open)
      page.removeEventListener('keydown', openByKey)
    }
  }, [page])

  useLayoutEffect(() => {
    if (!seen) return
    left.current = seen
    if (dialog.current?.open) return
    opened.current = seen
    dialog.current?.showModal()
  }, [seen])
  useEffect(() => {
    const picture = left.current
    if (seen || !picture || !page) return
    // Only now that the dialog has gone: Firefox can take the focus away with it.
    const isAnother = picture !== opened.current
    left.current = null
    // Chromium takes a focus inside a frame only where the frame has it.
    frameOf(page)?.focus({ preventScroll: true })
    picture.focus({ preventScroll: true })
    // The page stays where it was, unless the reader has gone on to a picture elsewhere.
    if (isAnother) picture.scrollIntoView({ block: 'center' })
  }, [seen])

  if (!seen || !page) return null
  const pictures = picturesIn(page)
  const at = pictures.indexOf(seen)
  const shown = shownOf(seen)

  const step = (by: number) => {
    setIsActual(false)
    setSeen(pictures[(at + by + pictures.length) % pictures.length] ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The reader's own keys rest while a picture is open.
    event.stopPropagation()
    // A picture larger than the window is moved by the arrows.
    if (isActual) return
    const isRtl = document.documentElement.dir === 'rtl'
    if (event.key === 'ArrowRight') step(isRtl ? -1 : 1)
    if (event.key === 'ArrowLeft') step(isRtl ? 1 : -1)
  }
  return (
    <dialog
      ref={dialog}
      class="picture-viewer"
      aria-label={shown.alt || shown.caption || i18n.t('viewer.title')}
      onClose={() => {
        setIsActual(false)
        setSeen(null)
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="viewer-bar">
        {pictures.length > 1 && (
          <>
            <IconButton icon="back" label={i18n.t('viewer.previous')} onClick={() => step(-1)} />
            <span role="status">
              {i18n.t('viewer.place', [formatNumber(at + 1), formatNumber(pictures.length)])}
            </span>
            <IconButton icon="forward" label={i18n.t('viewer.next')} onClick={() => step(1)} />
          </>
        )}
        <IconButton
          icon="zoom"
          label={i18n.t('viewer.actualSize')}
          aria-pressed={isActual}
          onClick={() => setIsActual(!isActual)}
        />
        <IconButton
          icon="close"
          label={i18n.t('viewer.close')}
          onClick={() => dialog.current?.close()}
        />
      </div>
      <div class="viewer-stage" data-actual={isActual} tabIndex={isActual ? 0 : undefined}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same */}
        <img src={shown.src} alt={shown.alt} onClick={() => setIsActual(!isActual)} />
      </div>
      {shown.caption && <p dir="auto">{shown.caption}</p>}
    </dialog>
  )
}

function picturesIn(inner: Document): HTMLImageElement[] {
  return [...inner.querySelectorAll<HTMLImageElement>('figure img')]
}

/** By Tab, and named for a screen reader. A picture in a link stays the link's. */
function makeReachable(inner: Document): void {
  for (const picture of picturesIn(inner)) {
    if (picture.tabIndex === 0) continue
    picture.tabIndex = 0
    picture.setAttribute('role', 'button')
    const words = picture.alt || picture.closest('figure')?.textContent?.trim() || ''
    picture.setAttribute('aria-label', i18n.t('viewer.enlarge', [words]))
  }
}

function shownOf(picture: HTMLImageElement): Shown {
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
  return { src: picture.src, alt: picture.alt, caption: caption.replace(/\s+/g, ' ').trim() }
}
