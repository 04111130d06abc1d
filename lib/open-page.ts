import { browser } from 'wxt/browser'

/** Opens the library, or a place in it such as `#/article/ID`; a library that is open already comes to the front. */
export async function openLibraryPage(place?: string): Promise<void> {
  if (!place) return browser.runtime.openOptionsPage()
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${place}` })
}

/** Opens a page of the web in a new tab that knows nothing of the library. Only http(s) and mailto. */
export function openOutside(url: string): void {
  if (/^(https?|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer')
}
