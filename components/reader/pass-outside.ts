import { openOutside } from '../../lib/open-page'
import { upperEdge } from './upper-edge'

/** A link in the frame opens in a new tab; the frame itself goes nowhere. */
export function followOutside(event: MouseEvent): void {
  const link = isNode(event.target) ? closestLink(event.target) : null
  if (!link) return
  event.preventDefault()
  // The right button opens the browser's own menu.
  if (event.button < 2) openOutside(link.getAttribute('href') ?? '')
}

/** Keys do the same wherever the focus is. */
export function repeatOutside(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event
  const copy = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, cancelable: true })
  if (!window.dispatchEvent(copy)) event.preventDefault()
  else if (key === ' ' && !ctrlKey && !metaKey && !altKey) turnPage(event)
}

/** In Chromium the Space key scrolls the frame alone, which does not scroll. */
function turnPage(event: KeyboardEvent): void {
  if (!isNode(event.target) || takesSpace(event.target)) return
  // Firefox would do it once more.
  event.preventDefault()
  const seen = (innerHeight - upperEdge()) * 0.9
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: event.shiftKey ? -seen : seen, behavior: isCalm ? 'instant' : 'smooth' })
}

/** A press in another document does not dismiss a popover by itself. */
export function closePopovers(): void {
  for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
}

/** Nodes of the frame belong to its own realm: `instanceof Element` does not know them. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'parentNode' in target
}

function takesSpace(node: Node): boolean {
  return 'closest' in node && (node as Element).closest('button, summary, [role=button]') !== null
}

function closestLink(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeName === 'A' && 'getAttribute' in at) return at as Element
  }
  return null
}
