import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'

/** Something that has happened; `undo` takes it back. */
export interface Notice {
  text: string
  undo?: () => void
}

/** Long enough to read, find the button and press it, also with a screen reader. */
const milliseconds = 12_000

/**
 * Tells what has happened at the foot of the page. It stays while the pointer or the focus is on it. The region is
 * always there: screen readers announce what changes in it, not that it appears.
 */
export function Toast({ notice, onGone }: { notice: Notice | null; onGone: () => void }) {
  // The same sentence again is news only where it stands in an element of its own.
  const shown = useRef({ notice, number: 0 })
  if (shown.current.notice !== notice) shown.current = { notice, number: shown.current.number + 1 }
  useEffect(() => {
    if (!notice) return
    const timer = setInterval(() => {
      if (!document.querySelector('.toast:hover, .toast:focus-within')) onGone()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [notice, onGone])
  const takeBack = () => {
    notice?.undo?.()
    // The button goes; what comes back takes the focus where there is a row for it.
    document
      .querySelector<HTMLElement>('.reader-head h1, .row-link')
      ?.focus({ preventScroll: true })
  }
  return (
    <div class="toast-region" role="status">
      {notice && (
        <div class="toast" key={shown.current.number}>
          <bdi>{notice.text}</bdi>
          {notice.undo && (
            <button type="button" class="button" data-action="undo" onClick={takeBack}>
              {i18n.t('library.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
