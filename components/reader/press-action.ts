type Action = 'star' | 'archive' | 'delete' | 'tags' | 'tray' | 'highlight' | 'listen' | 'speak'

/**
 * Presses a button of the open article. Before the buttons are drawn it waits for them, unless the reader goes elsewhere
 * meanwhile: the words come first, and whoever sees them may press a key at once.
 */
export function pressAction(action: Action): void {
  if (areActionsDrawn()) {
    press(action)
    return
  }
  const from = location.hash
  const observer = new MutationObserver(() => {
    const isLeft = location.hash !== from
    if (!isLeft && !areActionsDrawn()) return
    observer.disconnect()
    if (!isLeft) press(action)
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

function areActionsDrawn(): boolean {
  return document.querySelector('.reader-actions [data-action]') !== null
}

function press(action: Action): void {
  document.querySelector<HTMLElement>(`.reader [data-action="${action}"]`)?.click()
}
