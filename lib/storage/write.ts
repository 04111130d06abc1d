import type { IDBPTransaction } from 'idb'
import type { LibraryDatabase } from './database'
import { markedRow } from './rows'
import type { KeptRows, LibrarySchema } from './schema'
import { asStorageError } from './storage-error'

/** All that belongs to articles: a new store of theirs is one name here, and a line in `readRows`, `writeRows`, `removeRows`. */
export const written = [
  ...(['meta', 'content', 'text', 'removed', 'highlights', 'images', 'imageRefs'] as const),
  ...(['stats', 'trash', 'previous', 'tombstones', 'searchPending', 'undo'] as const),
] as const

export type LibraryWrite = IDBPTransaction<LibrarySchema, typeof written, 'readwrite'>
type LibraryRead = IDBPTransaction<LibrarySchema, typeof written, 'readonly'>

/**
 * Runs `work` in one transaction that is on the disk when the promise resolves. When anything fails, nothing of it
 * is stored. `work` may await nothing but the transaction. `relaxed` is for what can be done again after the power went.
 */
export async function write<T>(
  db: LibraryDatabase,
  work: (transaction: LibraryWrite) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  let transaction: LibraryWrite | null = null
  try {
    transaction = db.transaction(written, 'readwrite', { durability })
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    // A full disk ends the transaction itself, and its requests say no more than that it ended.
    const reason = transaction?.error ?? error
    await abort(transaction)
    throw asStorageError(reason)
  }
}

/** The rows of an article, or null where one is missing. */
export async function readRows(
  transaction: LibraryWrite | LibraryRead,
  id: string,
): Promise<KeptRows | null> {
  const [meta, content, text, removed, highlights] = await Promise.all([
    transaction.objectStore('meta').get(id),
    transaction.objectStore('content').get(id),
    transaction.objectStore('text').get(id),
    transaction.objectStore('removed').get(id),
    transaction.objectStore('highlights').get(id),
  ])
  if (!meta || !content || !text) return null
  return { id, meta, content, text, ...(removed && { removed }), ...(highlights && { highlights }) }
}

export async function writeRows(
  transaction: LibraryWrite,
  { meta, content, text, removed, highlights }: KeptRows,
): Promise<void> {
  // One after the other: a row that cannot be stored throws at once, and would leave the others' promises alone.
  await transaction.objectStore('meta').put(markedRow(meta))
  await transaction.objectStore('content').put(content)
  await transaction.objectStore('text').put(text)
  if (removed) await transaction.objectStore('removed').put(removed)
  if (highlights) await transaction.objectStore('highlights').put(highlights)
  await markForSearch(transaction, meta.id)
}

export async function removeRows(transaction: LibraryWrite, id: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('meta').delete(id),
    transaction.objectStore('content').delete(id),
    transaction.objectStore('text').delete(id),
    transaction.objectStore('removed').delete(id),
    transaction.objectStore('highlights').delete(id),
    markForSearch(transaction, id),
  ])
}

/** What can be found of an article has changed; its words are put into the index later, so that no save waits for it. */
export async function markForSearch(transaction: LibraryWrite, id: string): Promise<void> {
  await transaction.objectStore('searchPending').put({ id, stamp: Math.random() })
}

/** The error that ended the work is the one to tell; that the transaction is over already is no second one. */
async function abort(transaction: LibraryWrite | null): Promise<void> {
  if (!transaction) return
  const done = transaction.done.catch(() => undefined)
  try {
    transaction.abort()
  } catch {
    // It aborted or finished by itself.
  }
  await done
}
