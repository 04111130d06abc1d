import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { frameOf } from './frame-of'
import { upperEdge } from './upper-edge'
import type { Tray } from './use-tray'

interface TrayBarProps {
  tray: Tray
  page: Document | null
}

/** Stands above the article while what was left out is shown: what this is, the way to the next part, and the way out. */
export function TrayBar({ tray, page }: TrayBarProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const bar = useRef<HTMLElement>(null)
  const reached = useRef<HTMLElement | null>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    bar.current?.scrollIntoView({ block: 'center' })
    // Whoever closes the tray goes on at the headline.
    return () => document.querySelector<HTMLElement>('.reader h1')?.focus({ preventScroll: true })
  }, [])
  const count = tray.cleaning?.removed.length ?? 0
  return (
    <section ref={bar} class="tray-bar" aria-labelledby="tray-title">
      <h2 id="tray-title" ref={heading} tabIndex={-1}>
        {i18n.t('tray.title')}
      </h2>
      <p class="quiet">{i18n.t('tray.hint', count)}</p>
      <p class="choices">
        <button
          type="button"
          class="button primary"
          data-action="tray"
          onClick={() => tray.setOpen(false)}
        >
          {i18n.t('tray.done')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (page) reached.current = goToNext(page, reached.current)
          }}
        >
          {i18n.t('tray.next')}
        </button>
        {/* Disabled, it would lose the focus to the press that makes it so. */}
        <button
          type="button"
          class="button"
          aria-disabled={!tray.isEdited}
          onClick={() => tray.isEdited && tray.reset()}
        >
          {i18n.t('tray.reset')}
        </button>
      </p>
    </section>
  )
}

/**
 * Goes to the next part that is left out, or to the first of all: next to the one that was reached before, where that is
 * still in sight, else to what is in sight.
 */
function goToNext(page: Document, reached: HTMLElement | null): HTMLElement | null {
  const boxes = [...page.querySelectorAll<HTMLElement>('[data-shown=false]')]
  const frameTop = frameOf(page)?.getBoundingClientRect().top ?? 0
  const edge = trayEdge()
  const topOf = (box: HTMLElement) => frameTop + box.getBoundingClientRect().top
  const isInSight = reached?.isConnected && topOf(reached) >= 0 && topOf(reached) < innerHeight
  const isNext = (box: HTMLElement) =>
    reached && isInSight
      ? Boolean(reached.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
      : topOf(box) > edge
  const next = boxes.find(isNext) ?? boxes[0]
  if (!next) return null
  scrollBy({ top: topOf(next) - edge, behavior: 'instant' })
  next.querySelector('button')?.focus({ preventScroll: true })
  return next
}

/** Below both bars that stay at the top of the window, where this one does. */
function trayEdge(): number {
  const bar = document.querySelector<HTMLElement>('.tray-bar')
  const isStaying = bar !== null && getComputedStyle(bar).position === 'sticky'
  return upperEdge() + (isStaying ? bar.offsetHeight : 0)
}
