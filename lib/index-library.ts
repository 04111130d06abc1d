import { keepAwake } from './keep-awake'
import { withLibrary } from './library'
import { fewPending, indexArticles } from './storage/search/index-articles'

let underWay: Promise<void> | null = null

/**
 * Puts what has changed in the library into its search index, until little is left. A call while that is done joins it.
 * @throws AppError any storage code
 */
export function indexLibrary(): Promise<void> {
  underWay ??= keepAwake(indexAll).finally(() => {
    underWay = null
  })
  return underWay
}

async function indexAll(): Promise<void> {
  while ((await withLibrary(indexArticles)) >= fewPending);
}

/** When the page and its pictures have been dealt with, in milliseconds; a save must not wait for the index. */
const later = 8_000

/** Indexes the library in a moment; what cannot be done then is done another time. */
export function indexLibraryLater(): void {
  setTimeout(() => void indexLibrary().catch(() => undefined), later)
}
