import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** For a dialog that is open as long as it is there. What had the focus gets it back, in the frame of an article too. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const outer = document.activeElement
    const frame = outer instanceof HTMLIFrameElement ? outer : null
    const inner = frame?.contentDocument?.querySelector<HTMLElement>(':focus')
    dialog.current?.showModal()
    return () => {
      // Chromium gives it back to the frame alone, and takes a focus inside a frame only where the frame has it.
      if (inner) frame?.focus({ preventScroll: true })
      inner?.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
