import { browser } from 'wxt/browser'
import type { ArticleSummary } from './article'
import { articleKey } from './article-key'
import { withLibrary } from './library'
import { findByKey } from './storage/articles'

/** What the library has of the page at this address, if anything. */
export function findSavedPage(url: string): Promise<ArticleSummary | null> {
  return withLibrary((db) => findByKey(db, articleKey(url, null)))
}

/** The same for the page of a tab; null also where the browser hides its address. */
export async function findSavedTab(tabId: number): Promise<ArticleSummary | null> {
  const { url } = await browser.tabs.get(tabId)
  return url ? findSavedPage(url) : null
}
