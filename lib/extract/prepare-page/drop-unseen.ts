const neverRead = new Set(
  'SCRIPT STYLE LINK TEMPLATE OBJECT EMBED CANVAS SELECT TEXTAREA INPUT DIALOG APPLET'.split(' '),
)

/** A hidden part with so much text may be the rest of a story behind a "read more" button. */
const hiddenStoryLength = 600

/** Removes from the copy what a reader of the live page cannot see. `live` and `copied` are the same tree, in order. */
export function dropUnseen(live: Element[], copied: Element[]): void {
  for (let index = 0; index < copied.length; index++) {
    const element = copied[index]
    const original = live[index]
    if (!element || !original || element.tagName === 'BODY' || element.tagName === 'HTML') continue
    const isDropped = neverRead.has(element.tagName) && !isLinkedData(element)
    const hidden = !isDropped && isHidden(original)
    if (!isDropped && !hidden) continue
    // What is under it goes with it, or stays with it.
    index += element.getElementsByTagName('*').length
    if (isDropped || (element.textContent ?? '').trim().length < hiddenStoryLength) element.remove()
  }
}

function isLinkedData(element: Element): boolean {
  return element.tagName === 'SCRIPT' && element.getAttribute('type') === 'application/ld+json'
}

/** Pictures count as seen: lazy ones often have no size yet. The head is never rendered but read. */
function isHidden(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.closest('head, noscript, picture')) return false
  if (element.tagName === 'IMG' || element.tagName === 'NOSCRIPT' || element.tagName === 'BR')
    return false
  return !Element.prototype.checkVisibility.call(element)
}
