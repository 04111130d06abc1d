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
        <button type="button" class="button" onClick={() => page && goToNext(page)}>
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

/** The next part that is left out below what is in sight, or the first of all. */
function goToNext(page: Document): void {
  const boxes = [...page.querySelectorAll<HTMLElement>('[data-shown=false]')]
  const frameTop = frameOf(page)?.getBoundingClientRect().top ?? 0
  const line = trayEdge() + 1
  const topOf = (box: HTMLElement) => frameTop + box.getBoundingClientRect().top
  const next = boxes.find((box) => topOf(box) > line + 8) ?? boxes[0]
  if (!next) return
  scrollBy({ top: topOf(next) - line, behavior: 'instant' })
  next.querySelector('button')?.focus({ preventScroll: true })
}

/** Below both bars that stay at the top of the window. */
function trayEdge(): number {
  const bar = document.querySelector('.tray-bar')
  return bar ? Math.max(bar.getBoundingClientRect().bottom, 0) : upperEdge()
}
