import { useEffect, useRef } from 'preact/hooks'

export type Keys = Record<string, () => void>

const early: KeyboardEvent[] = []
const keep = (event: KeyboardEvent) => void early.push(event)

/** Keeps the keys that are pressed before the part of the page is there that answers them. */
export function keepEarlyKeys(): void {
  addEventListener('keydown', keep)
}

/** Single keys do something anywhere on the page, unless the reader is typing or a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => answerKey(event, latest.current)
    removeEventListener('keydown', keep)
    for (const event of early.splice(0)) pressed(event)
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}

function answerKey(event: KeyboardEvent, keys: Keys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  // Escape closes an open panel or bar, or lets a selection go; the page behind it stays where it is.
  if (
    event.key === 'Escape' &&
    document.querySelector(':popover-open, .selection-bar, .speech-bar')
  )
    return
  const target = event.target
  if (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog')
  )
    return
  const work = keys[event.key]
  if (!work) return
  event.preventDefault()
  work()
}
