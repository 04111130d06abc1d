import { useEffect } from 'preact/hooks'
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
  useEffect(() => {
    if (!notice) return
    const timer = setInterval(() => {
      if (!document.querySelector('.toast:hover, .toast:focus-within')) onGone()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [notice, onGone])
  return (
    <div class="toast-region" role="status">
      {notice && (
        <div class="toast">
          <bdi>{notice.text}</bdi>
          {notice.undo && (
            <button type="button" class="button" data-action="undo" onClick={notice.undo}>
              {i18n.t('library.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
