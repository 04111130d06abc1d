import type { LibraryDatabase } from './database'
import type { LibraryStats } from './schema'
import type { LibraryWrite } from './write'

/** How many articles, unread articles and words the library holds. */
export async function getStats(db: LibraryDatabase): Promise<LibraryStats> {
  const row = await db.get('stats', 'library')
  return { articles: row?.articles ?? 0, unread: row?.unread ?? 0, words: row?.words ?? 0 }
}

/** Adds to the counters, in the transaction that changes what they count. */
export async function changeStats(
  transaction: LibraryWrite,
  by: Partial<LibraryStats>,
): Promise<void> {
  const store = transaction.objectStore('stats')
  const row = await store.get('library')
  await store.put({
    name: 'library',
    articles: (row?.articles ?? 0) + (by.articles ?? 0),
    unread: (row?.unread ?? 0) + (by.unread ?? 0),
    words: (row?.words ?? 0) + (by.words ?? 0),
  })
}
