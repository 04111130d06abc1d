import { openOutside } from '../../lib/open-page'

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
}

/** A press in another document does not dismiss a popover by itself. */
export function closePopovers(): void {
  for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
}

/** Nodes of the frame belong to its own realm: `instanceof Element` does not know them. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'parentNode' in target
}

function closestLink(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeName === 'A' && 'getAttribute' in at) return at as Element
  }
  return null
}
