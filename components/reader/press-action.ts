type Action = 'star' | 'archive' | 'delete' | 'tags' | 'tray' | 'highlight' | 'listen' | 'speak'

/** The tray is there once its record was read, the bar of a selection once that rests. */
const patienceMilliseconds = 400

/**
 * Presses a button of the open article. One that is not there yet is waited for, unless the reader goes elsewhere
 * meanwhile: the words come first, and whoever sees them may press a key at once. Once there are buttons, those that
 * are still to come have only a moment: not every article has each.
 */
export function pressAction(action: Action): void {
  if (press(action)) return
  const from = location.hash
  const observer = new MutationObserver(() => {
    if (location.hash !== from || press(action)) end()
    else giveMoment()
  })
  let moment = 0
  const giveMoment = () => {
    if (areActionsDrawn()) moment ||= window.setTimeout(end, patienceMilliseconds)
  }
  const end = () => {
    observer.disconnect()
    clearTimeout(moment)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  giveMoment()
}

function areActionsDrawn(): boolean {
  return document.querySelector('.reader-actions [data-action]') !== null
}

/** Whether the button is there. */
function press(action: Action): boolean {
  const button = document.querySelector<HTMLElement>(`.reader [data-action="${action}"]`)
  button?.click()
  return button !== null
}
