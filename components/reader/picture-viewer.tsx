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
  const [at, setAt] = useState<number | null>(null)
  const [isActual, setIsActual] = useState(false)
  /** The picture that was opened, and the one shown last, while the focus is still to go back to it. */
  const opened = useRef<number | null>(null)
  const left = useRef<number | null>(null)

  useEffect(() => {
    if (!page) return
    const open = (event: Event) => {
      const index = picturesIn(page).indexOf(event.target as HTMLImageElement)
      if (index < 0) return
      event.preventDefault()
      setAt(index)
    }
    const openByKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') open(event)
    }
    makeReachable(page)
    // Pictures that are stored while the article is read come later.
    const observer = new MutationObserver(() => makeReachable(page))
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
    if (at === null) return
    left.current = at
    if (dialog.current?.open) return
    opened.current = at
    dialog.current?.showModal()
  }, [at])
  useEffect(() => {
    if (at !== null || left.current === null || !page) return
    // Only now that the dialog has gone: Firefox can take the focus away with it.
    const picture = picturesIn(page)[left.current]
    const isAnother = left.current !== opened.current
    left.current = null
    // Chromium takes a focus inside a frame only where the frame has it.
    frameOf(page)?.focus({ preventScroll: true })
    picture?.focus({ preventScroll: true })
    // The page stays where it was, unless the reader has gone on to a picture elsewhere.
    if (isAnother) picture?.scrollIntoView({ block: 'center' })
  }, [at])

  if (at === null || !page) return null
  const pictures = picturesIn(page)
  const shown = shownOf(pictures[at])
  if (!shown) return null

  const step = (by: number) => {
    setIsActual(false)
    setAt((at + by + pictures.length) % pictures.length)
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
        setAt(null)
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

function shownOf(picture: HTMLImageElement | undefined): Shown | null {
  if (!picture) return null
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
  return { src: picture.src, alt: picture.alt, caption: caption.replace(/\s+/g, ' ').trim() }
}
