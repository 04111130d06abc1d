import type { ArticleSummary, SavedArticle } from '../article'
import { AppError } from '../errors'
import type { LibraryDatabase } from './database'
import { copyPicturesOf, keepPicturesOf } from './keep-pictures'
import { articleOf, markedRow, rowsOf, summaryOf, withHighlights } from './rows'
import type { KeptRows, MetaRow } from './schema'
import { changeStats } from './stats'
import { type LibraryWrite, markForSearch, readRows, removeRows, write, writeRows } from './write'

/** What saving an article did: `already-saved` wrote nothing. */
export interface PutResult {
  state: 'saved' | 'updated' | 'already-saved'
  article: ArticleSummary
}

/**
 * Stores an article whole, in one transaction. One key is one article: where the library has the key, `again` updates
 * that article (its id, time of saving, tags, star, progress and highlights stay) and keeps the old version for `undoPut`;
 * without `again` nothing is written.
 * @throws AppError `storage-full` and other storage codes; nothing is stored then
 */
export async function putArticle(
  db: LibraryDatabase,
  article: SavedArticle,
  { again = false }: { again?: boolean } = {},
): Promise<PutResult> {
  return write(db, async (transaction) => {
    const existing = await transaction.objectStore('meta').index('key').get(article.key)
    if (existing && !again) return { state: 'already-saved', article: summaryOf(existing) }
    if (!existing) {
      await transaction.objectStore('previous').put({ id: article.id, isNew: true })
      return { state: 'saved', article: await add(transaction, fromTab(rowsOf(article))) }
    }
    const before = await readRows(transaction, existing.id)
    const saved = rowsOf({
      ...article,
      id: existing.id,
      savedAt: existing.savedAt,
      ...setByReader(existing),
    })
    const rows = withHighlights(saved, before?.highlights)
    if (before) await keepPrevious(transaction, before)
    await removeArticle(transaction, existing.id)
    return { state: 'updated', article: await add(transaction, fromTab(rows)) }
  })
}

/** Its pictures are still to be tried, and the host of its page is one that a tab showed. */
function fromTab({ meta, ...rows }: KeptRows): KeptRows {
  return { ...rows, meta: { ...meta, picturesPending: 1, isFromTab: 1 } }
}

async function keepPrevious(transaction: LibraryWrite, rows: KeptRows): Promise<void> {
  await forgetPrevious(transaction, rows.id)
  await transaction.objectStore('previous').put(rows)
  await copyPicturesOf(transaction, rows.id, keptAs(rows.id))
}

async function forgetPrevious(transaction: LibraryWrite, id: string): Promise<void> {
  await transaction.objectStore('previous').delete(id)
  await keepPicturesOf(transaction, keptAs(id), [])
}

/** No article has such an id. */
function keptAs(id: string): string {
  return `previous/${id}`
}

/**
 * Takes the last `putArticle` of an article back: what was updated is as before, what was new is gone. Once only: a
 * second undo finds nothing to take back and changes nothing.
 */
export async function undoPut(db: LibraryDatabase, id: string): Promise<void> {
  await write(db, async (transaction) => {
    const before = await transaction.objectStore('previous').get(id)
    if (!before) return
    // What was highlighted and set since the save is the reader's own work, and stays.
    const highlights = await transaction.objectStore('highlights').get(id)
    const now = await transaction.objectStore('meta').get(id)
    await removeArticle(transaction, id)
    await transaction.objectStore('previous').delete(id)
    if ('meta' in before) {
      const meta = { ...before.meta, ...(now && { ...setByReader(now), unread: now.unread }) }
      await add(transaction, withHighlights({ ...before, meta }, highlights), keptAs(id))
    }
    if ('isNew' in before) await keepPicturesOf(transaction, id, [])
  })
}

/** What is the reader's in an article, whatever version of its page it has. */
function setByReader({ readAt, progress, readTo, archived, starred, tags }: MetaRow) {
  const place = readTo === undefined ? { progress } : { progress, readTo }
  return { readAt, ...place, archived, starred, tags }
}

/** Forgets what could be undone; after a restart of the browser nobody is left who offers it. */
export async function forgetUndo(db: LibraryDatabase): Promise<void> {
  await write(db, async (transaction) => {
    for (const id of await transaction.objectStore('previous').getAllKeys()) {
      await forgetPrevious(transaction, id)
    }
  })
}

/** A whole article, or null where there is none. */
export async function getArticle(db: LibraryDatabase, id: string): Promise<SavedArticle | null> {
  const [article = null] = await getArticles(db, [id])
  return article
}

/** Whole articles in the order of their ids, null where there is none; many at once cost half of one by one. */
export async function getArticles(
  db: LibraryDatabase,
  ids: string[],
): Promise<(SavedArticle | null)[]> {
  const transaction = db.transaction(['meta', 'content', 'text', 'highlights'])
  const read = async (id: string) => {
    const [meta, content, text, highlights] = await Promise.all([
      transaction.objectStore('meta').get(id),
      transaction.objectStore('content').get(id),
      transaction.objectStore('text').get(id),
      transaction.objectStore('highlights').get(id),
    ])
    if (!meta || !content || !text) return null
    return articleOf({ id, meta, content, text, ...(highlights && { highlights }) })
  }
  return Promise.all(ids.map(read))
}

/** What the list shows of articles, in the order of their ids; those that are not there are passed over. */
export async function getSummaries(db: LibraryDatabase, ids: string[]): Promise<ArticleSummary[]> {
  const { store } = db.transaction('meta')
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((row) => (row ? summaryOf(row) : []))
}

/** The article that has a key, or null. */
export async function findByKey(db: LibraryDatabase, key: string): Promise<ArticleSummary | null> {
  const row = await db.getFromIndex('meta', 'key', key)
  return row ? summaryOf(row) : null
}

/**
 * Changes what the reader can change.
 * @throws AppError `article-missing`
 */
export async function changeArticle(
  db: LibraryDatabase,
  id: string,
  change: Partial<
    Pick<ArticleSummary, 'tags' | 'starred' | 'archived' | 'readAt' | 'progress' | 'readTo'>
  >,
  now: number,
): Promise<ArticleSummary> {
  return write(db, async (transaction) => {
    const row = await transaction.objectStore('meta').get(id)
    if (!row) throw new AppError('article-missing')
    const readAt = change.readAt === undefined ? row.readAt : change.readAt
    const unread = readAt === null ? 1 : 0
    const changed = markedRow({ ...row, ...change, unread, updatedAt: now })
    await transaction.objectStore('meta').put(changed)
    if (change.tags) await markForSearch(transaction, id)
    await changeStats(transaction, { unread: changed.unread - row.unread })
    return summaryOf(changed)
  })
}

/** Moves articles to the trash; ids that are not there are passed over. */
export async function deleteArticles(
  db: LibraryDatabase,
  ids: string[],
  now: number,
): Promise<void> {
  await write(db, async (transaction) => {
    for (const id of ids) {
      const rows = await readRows(transaction, id)
      if (!rows) continue
      await transaction.objectStore('trash').put({ ...rows, deletedAt: now })
      // Undoing the save must not bring back what was deleted since.
      await forgetPrevious(transaction, id)
      await removeArticle(transaction, id)
    }
  })
}

/**
 * Brings articles back from the trash and says which; one whose page was saved anew in the meantime stays there.
 */
export async function restoreArticles(db: LibraryDatabase, ids: string[]): Promise<string[]> {
  return write(db, async (transaction) => {
    const restored: string[] = []
    for (const id of ids) {
      const kept = await transaction.objectStore('trash').get(id)
      if (!kept) continue
      const { deletedAt: _deletedAt, ...rows } = kept
      const taken = await transaction.objectStore('meta').index('key').getKey(rows.meta.key)
      if (taken !== undefined) continue
      await add(transaction, rows)
      await transaction.objectStore('trash').delete(id)
      restored.push(id)
    }
    return restored
  })
}

/** What was still to be tried is so if it is not there; what was tried is not to be tried again. */
async function add(
  transaction: LibraryWrite,
  rows: KeptRows,
  keptPictures?: string,
): Promise<ArticleSummary> {
  const { picturesPending, ...row } = rows.meta
  const { images } = rows.content
  const imagesStored = await keepPicturesOf(transaction, rows.id, images, keptPictures)
  const isPending = picturesPending && imagesStored < images.length
  const meta: MetaRow = { ...row, imagesStored, ...(isPending && { picturesPending }) }
  await writeRows(transaction, { ...rows, meta })
  await changeStats(transaction, {
    articles: 1,
    unread: rows.meta.unread,
    words: rows.meta.wordCount,
  })
  return summaryOf(meta)
}

/** Takes an article out of the library and its counters; its pictures stay. */
export async function removeArticle(transaction: LibraryWrite, id: string): Promise<void> {
  const row = await transaction.objectStore('meta').get(id)
  if (!row) return
  await removeRows(transaction, id)
  await changeStats(transaction, { articles: -1, unread: -row.unread, words: -row.wordCount })
}
