import { removeArticle } from './articles'
import type { LibraryDatabase } from './database'
import { copyPicturesOf, keepPicturesOf } from './keep-pictures'
import { changeStats } from './stats'
import { type LibraryWrite, readRows, writeRows } from './write'
import { writeRelaxed } from './write-relaxed'

/** Remembers what an id holds, articles and trash, unless this restore has already changed it. */
export async function keepForUndo(transaction: LibraryWrite, id: string): Promise<void> {
  const undo = transaction.objectStore('undo')
  if ((await undo.getKey(id)) !== undefined) return
  const article = await readRows(transaction, id)
  const trash = (await transaction.objectStore('trash').get(id)) ?? null
  await undo.put({ id, article, trash })
  await copyPicturesOf(transaction, id, keptAs(id))
}

/** Everything is as it was before the last restore. What an undo that was interrupted left is done by the next. */
export async function undoRestore(db: LibraryDatabase): Promise<void> {
  const ids = await db.getAllKeys('undo')
  // First all go, then the old ones come: an article of one id may have had the key of another.
  for (const id of ids) {
    await writeRelaxed(db, async (transaction) => {
      await removeArticle(transaction, id)
      await transaction.objectStore('trash').delete(id)
      await keepPicturesOf(transaction, id, [])
    })
  }
  for (const id of ids) await writeRelaxed(db, (transaction) => bringBack(transaction, id))
}

/** Forgets how to undo the last restore, with the pictures that were kept for it. */
export async function forgetRestore(db: LibraryDatabase): Promise<void> {
  for (const id of await db.getAllKeys('undo')) {
    await writeRelaxed(db, async (transaction) => {
      await keepPicturesOf(transaction, keptAs(id), [])
      await transaction.objectStore('undo').delete(id)
    })
  }
}

async function bringBack(transaction: LibraryWrite, id: string): Promise<void> {
  const before = await transaction.objectStore('undo').get(id)
  if (!before) return
  const { article, trash } = before
  if (article) {
    await writeRows(transaction, article)
    const { unread, wordCount } = article.meta
    await changeStats(transaction, { articles: 1, unread, words: wordCount })
  }
  if (trash) await transaction.objectStore('trash').put(trash)
  await copyPicturesOf(transaction, keptAs(id), id)
  await keepPicturesOf(transaction, keptAs(id), [])
  await transaction.objectStore('undo').delete(id)
}

/** No article has such an id. */
function keptAs(id: string): string {
  return `undo/${id}`
}
