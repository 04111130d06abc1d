import { findMarks } from '../search/find-marks'
import type { Query } from '../search/parse-query'
import type { LibraryDatabase } from './database'
import { keepPicturesOf } from './keep-pictures'
import { summaryOf } from './rows'
import type { KeptRows } from './schema'
import type { ArticleFilter } from './search/article-filter'
import type { SearchResult } from './search/search-articles'
import { type LibraryWrite, write } from './write'

/** Whether anything is in the trash. */
export async function hasTrash(db: LibraryDatabase): Promise<boolean> {
  return (await db.count('trash')) > 0
}

/** The articles in the trash that have all words of a query and fit the filter, the last deleted first. */
export async function searchTrash(
  db: LibraryDatabase,
  { query, filter, limit }: { query: Query; filter: ArticleFilter; limit: number },
): Promise<SearchResult> {
  const result: SearchResult = { found: [], total: 0 }
  // One after the other: with their texts all together may be too large for the memory.
  const index = db.transaction('trash').store.index('deletedAt')
  for (let row = await index.openCursor(null, 'prev'); row; row = await row.continue()) {
    if (!fits(row.value, filter) || !hasWords(row.value, query)) continue
    result.total++
    if (result.found.length >= limit) continue
    result.found.push({ article: summaryOf(row.value.meta), snippet: null })
  }
  return result
}

/** Deletes articles in the trash for good; a tombstone stays. */
export async function purgeArticles(db: LibraryDatabase, ids: string[]): Promise<void> {
  await write(db, async (transaction) => {
    for (const id of ids) await purge(transaction, id)
  })
}

/** Empties what has been in the trash since before `deletedBefore`; a tombstone stays. */
export async function purgeTrash(db: LibraryDatabase, deletedBefore: number): Promise<void> {
  await write(db, async (transaction) => {
    const index = transaction.objectStore('trash').index('deletedAt')
    const old = await index.getAllKeys(IDBKeyRange.upperBound(deletedBefore, true))
    for (const id of old) await purge(transaction, id)
  })
}

async function purge(transaction: LibraryWrite, id: string): Promise<void> {
  const kept = await transaction.objectStore('trash').get(id)
  if (!kept) return
  await transaction.objectStore('trash').delete(id)
  await keepPicturesOf(transaction, id, [])
  await transaction.objectStore('tombstones').put({ id, deletedAt: kept.deletedAt })
}

function fits({ meta }: KeptRows, { site, tag, savedFrom = 0 }: ArticleFilter): boolean {
  return (
    (site === undefined || meta.siteName === site) &&
    (tag === undefined || meta.tags.includes(tag)) &&
    meta.savedAt >= savedFrom
  )
}

/** The index has no words of what is deleted, so the text itself is read. */
function hasWords({ meta, text }: KeptRows, { marked }: Query): boolean {
  if (marked.length === 0) return true
  const names = [meta.title, ...meta.authors.map(({ name }) => name), meta.siteName, ...meta.tags]
  const all = [...names, text.text].join('\n')
  return marked.every((term) => findMarks(all, [term], 1).length > 0)
}
