import { browser } from 'wxt/browser'

/** Opens the library, or a place in it such as `#/article/ID`; a library that is open already comes to the front. */
export async function openLibraryPage(place?: string): Promise<void> {
  if (!place) return browser.runtime.openOptionsPage()
  const address = browser.runtime.getURL('/options.html')
  // The addresses of its own pages an extension may ask for without a permission.
  const [open] = await browser.tabs.query({ url: `${address}*` })
  if (open?.id === undefined) {
    await browser.tabs.create({ url: address + place })
    return
  }
  // Another place in the same page: it is not loaded anew.
  await browser.tabs.update(open.id, { active: true, url: address + place })
  await browser.windows.update(open.windowId, { focused: true })
}

/** Opens Chromium's own page about Offprint, where the reader lets it read files. */
export async function openBrowserSettings(): Promise<void> {
  await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` })
}

/** Opens a page of the web in a new tab that knows nothing of the library. Only http(s) and mailto. */
export function openOutside(url: string): void {
  if (/^(https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer')
}
