import { unwrap } from 'idb'
import type { ArticleSummary } from '../article'
import type { LibraryDatabase } from './database'
import { summaryOf } from './rows'
import type { MetaRow } from './schema'

/** Where a page of the list ended: the next one begins behind it. */
export type PageKey = [savedAt: number, id: string]

export interface ArticlePage {
  articles: ArticleSummary[]
  /** Null when there is nothing more. */
  next: PageKey | null
}

/** The articles saved before `before`, newest first. Never an offset: that reads all it passes over. */
export async function listArticles(
  db: LibraryDatabase,
  { before, limit }: { before?: PageKey; limit: number },
): Promise<ArticlePage> {
  const rows = await newestRows(db, before ? IDBKeyRange.upperBound(before, true) : null, limit)
  const last = rows.at(-1)
  return {
    articles: rows.map(summaryOf),
    next: last && rows.length === limit ? [last.savedAt, last.id] : null,
  }
}

/** One request where the browser has `getAllRecords` (IndexedDB 3.0); else a cursor, three times as slow. */
async function newestRows(
  db: LibraryDatabase,
  range: IDBKeyRange | null,
  limit: number,
): Promise<MetaRow[]> {
  const index = db.transaction('meta').store.index('savedAt')
  const native = unwrap(index)
  if ('getAllRecords' in native && typeof native.getAllRecords === 'function') {
    const request: IDBRequest<{ value: MetaRow }[]> = native.getAllRecords({
      query: range,
      count: limit,
      direction: 'prev',
    })
    const records = await new Promise<{ value: MetaRow }[]>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    return records.map((record) => record.value)
  }
  const rows: MetaRow[] = []
  let cursor = await index.openCursor(range, 'prev')
  while (cursor && rows.length < limit) {
    rows.push(cursor.value)
    cursor = await cursor.continue()
  }
  return rows
}
