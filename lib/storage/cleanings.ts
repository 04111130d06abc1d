import type { ArticleSummary } from '../article'
import type { Cleaning } from '../cleaning'
import { AppError } from '../errors'
import type { LibraryDatabase } from './database'
import { summaryOf } from './rows'
import type { CleaningRow, OriginalContent } from './schema'
import { changeStats } from './stats'
import { readRows, write, writeRows } from './write'

/** Stores what cleaning did with an article that was just saved. Returns false if the article is gone again. */
export async function putCleaning(
  db: LibraryDatabase,
  id: string,
  cleaning: Cleaning,
): Promise<boolean> {
  return write(db, async (transaction) => {
    if ((await transaction.objectStore('meta').getKey(id)) === undefined) return false
    await transaction.objectStore('removed').put({ ...cleaning, id, choices: {}, original: null })
    return true
  })
}

/** What cleaning did with an article and what the reader made of that; null where it was not recorded. */
export async function getCleaning(db: LibraryDatabase, id: string): Promise<CleaningRow | null> {
  return (await db.get('removed', id)) ?? null
}

/** An article as the reader wants it: the content that comes of their choices. */
export interface ContentEdit extends Pick<OriginalContent, 'content' | 'text' | 'wordCount'> {
  /** By piece, whether it is shown; without any the content is the one that was saved. */
  choices: Record<string, boolean>
}

/**
 * Changes the content of an article; the one that was saved is remembered.
 * @throws AppError `article-missing`, also where there is no record of its cleaning
 */
export async function editContent(
  db: LibraryDatabase,
  id: string,
  { choices, content, text, wordCount }: ContentEdit,
  now: number,
): Promise<ArticleSummary> {
  return write(db, async (transaction) => {
    const rows = await readRows(transaction, id)
    if (!rows?.removed) throw new AppError('article-missing')
    const before = rows.removed.original ?? {
      content: rows.content.content,
      text: rows.text.text,
      wordCount: rows.meta.wordCount,
      wordsKept: rows.content.completeness.wordsKept,
      wordsSeen: rows.content.completeness.wordsSeen,
    }
    const isEdited = Object.keys(choices).length > 0
    const after = isEdited ? { content, text, wordCount } : before
    const wordsKept = Math.max(0, before.wordsKept + after.wordCount - before.wordCount)
    const meta = { ...rows.meta, wordCount: after.wordCount, updatedAt: now }
    await writeRows(transaction, {
      id,
      meta,
      content: {
        ...rows.content,
        content: after.content,
        completeness: {
          ...rows.content.completeness,
          wordsKept,
          wordsSeen: Math.max(before.wordsSeen, wordsKept),
        },
      },
      text: { id, text: after.text },
      removed: { ...rows.removed, choices, original: isEdited ? before : null },
    })
    await changeStats(transaction, { words: after.wordCount - rows.meta.wordCount })
    return summaryOf(meta)
  })
}
