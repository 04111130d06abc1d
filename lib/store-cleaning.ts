import { browser } from 'wxt/browser'
import type { Cleaning } from './cleaning'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { putCleaning } from './storage/cleanings'

/**
 * Asks the page of an article that was just saved what cleaning dropped, and stores it beside the article. Where the
 * page has gone the article is without it.
 */
export async function storeCleaning(id: string, tabId: number): Promise<void> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/removed.js'],
  })
  const cleaning = (injected?.result ?? null) as Cleaning | null
  if (cleaning && (await withLibrary((db) => putCleaning(db, id, cleaning, Date.now()))))
    announceLibraryChange()
}
