import { browser } from 'wxt/browser'

/** A popup that was opened on a tab. */
export interface Opening {
  id: string
  tabId: number
}

const itemName = 'opening'
const portName = 'popup'
let popups = 0

/**
 * Tells the background of an opening, so that it is heard however soon the popup closes: Chromium drops a message whose
 * sender has gone before the worker has started, but starts it for a change of what is stored. Resolves once it is heard
 * for certain; rejects where the browser refuses to store.
 */
export function announceOpening(opening: Opening): Promise<void> {
  browser.runtime.connect({ name: portName })
  return browser.storage.session.set({ [itemName]: opening })
}

/** For the background: calls `listener` with each opening. */
export function onOpening(listener: (opening: Opening) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return
    popups++
    port.onDisconnect.addListener(() => popups--)
  })
  browser.storage.session.onChanged.addListener(({ [itemName]: change }) => {
    if (change?.newValue) listener(change.newValue as Opening)
  })
}

/** For the background: whether there is a popup that can say how a save went. */
export function isPopupOpen(): boolean {
  return popups > 0
}
