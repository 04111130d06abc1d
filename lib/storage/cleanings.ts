import type { ArticleSummary } from '../article'
import type { Cleaning } from '../cleaning'
import { AppError } from '../errors'
import { adoptPictures } from './adopt-pictures'
import type { LibraryDatabase } from './database'
import { picturesAfter } from './picture-numbers'
import { summaryOf } from './rows'
import type { CleaningRow, OriginalContent } from './schema'
import { changeStats } from './stats'
import { readRows, write, writeRows } from './write'

/** Stores what cleaning did with an article that was just saved. Returns false if the article is gone again. */
export async function putCleaning(
  db: LibraryDatabase,
  id: string,
  cleaning: Cleaning,
  now: number,
): Promise<boolean> {
  return write(db, async (transaction) => {
    if ((await transaction.objectStore('meta').getKey(id)) === undefined) return false
    await transaction.objectStore('removed').put({
      ...cleaning,
      id,
      choices: {},
      ruled: {},
      editedAt: now,
      original: null,
    })
    return true
  })
}

/** What cleaning did with an article and what the reader made of that. */
export interface StoredCleaning extends CleaningRow {
  /** The content of the article as it was saved. */
  saved: string
}

/** The record of an article's cleaning, or null where there is none. */
export async function getCleaning(db: LibraryDatabase, id: string): Promise<StoredCleaning | null> {
  // In one transaction: the record and the content of another moment would make a third article.
  const transaction = db.transaction(['removed', 'content'])
  const [row, body] = await Promise.all([
    transaction.objectStore('removed').get(id),
    transaction.objectStore('content').get(id),
  ])
  return row && body ? { ...row, saved: row.original?.content ?? body.content } : null
}

/** Whether the reader had put parts back or taken some out of what an article was before it was last saved. */
export async function hadChoices(db: LibraryDatabase, id: string): Promise<boolean> {
  const before = await db.get('previous', id)
  const choices = before && 'meta' in before ? before.removed?.choices : undefined
  return Object.keys(choices ?? {}).length > 0
}

/** An article as the reader wants it: the content that comes of their choices. */
export interface ContentEdit extends Pick<OriginalContent, 'content' | 'text' | 'wordCount'> {
  /** By piece, whether the reader shows it. Without any choice or rule the content is the one that was saved. */
  choices: Record<string, boolean>
  /** The same by the rules of the site. */
  ruled: Record<string, boolean>
  /** The content as it was saved, from which this one was made. */
  saved: string
}

/**
 * Changes the content of an article; the one that was saved is remembered.
 * @throws AppError `article-missing`, also where there is no record of its cleaning or the article was saved again since
 */
export async function editContent(
  db: LibraryDatabase,
  id: string,
  { choices, ruled, saved, content: composed, text, wordCount }: ContentEdit,
  now: number,
): Promise<ArticleSummary> {
  return write(db, async (transaction) => {
    const rows = await readRows(transaction, id)
    if (!rows?.removed) throw new AppError('article-missing')
    const { completeness } = rows.content
    const { imagesKept, imagesSeen, captionsKept, captionsSeen } = completeness
    const before = {
      pictures: { imagesKept, imagesSeen, captionsKept, captionsSeen },
      ...(rows.removed.original ?? {
        content: rows.content.content,
        text: rows.text.text,
        wordCount: rows.meta.wordCount,
        wordsKept: completeness.wordsKept,
        wordsSeen: completeness.wordsSeen,
      }),
    }
    if (before.content !== saved) throw new AppError('article-missing', 'saved again')
    const { content, images } = adoptPictures(composed, rows.content.images, rows.removed.images)
    const areMore = images.length > rows.content.images.length
    const isEdited = Object.keys({ ...choices, ...ruled }).length > 0
    const after = isEdited ? { content, text, wordCount } : before
    const wordsKept = Math.max(0, before.wordsKept + after.wordCount - before.wordCount)
    const meta = {
      ...rows.meta,
      wordCount: after.wordCount,
      imageCount: images.length,
      updatedAt: now,
      ...(areMore && { picturesPending: 1 as const }),
    }
    await writeRows(transaction, {
      id,
      meta,
      content: {
        ...rows.content,
        content: after.content,
        images,
        completeness: {
          ...completeness,
          ...picturesAfter(before.pictures, { saved, content: after.content }),
          wordsKept,
          wordsSeen: Math.max(before.wordsSeen, wordsKept),
        },
      },
      text: { id, text: after.text },
      removed: {
        ...rows.removed,
        choices,
        ruled,
        editedAt: now,
        original: isEdited ? before : null,
      },
    })
    await changeStats(transaction, { words: after.wordCount - rows.meta.wordCount })
    return summaryOf(meta)
  })
}

/** Every article whose cleaning was recorded, with where it was read. */
export async function recordedArticles(
  db: LibraryDatabase,
): Promise<{ id: string; url: string }[]> {
  const transaction = db.transaction(['meta', 'removed'])
  const [ids, rows] = await Promise.all([
    transaction.objectStore('removed').getAllKeys(),
    transaction.objectStore('meta').getAll(),
  ])
  const recorded = new Set(ids)
  return rows.filter(({ id }) => recorded.has(id)).map(({ id, url }) => ({ id, url }))
}
