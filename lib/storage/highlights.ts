import type { Highlight } from '../article'
import { AppError } from '../errors'
import type { LibraryDatabase } from './database'
import { countedRow } from './rows'
import type { HighlightRow, MetaRow } from './schema'
import { type LibraryWrite, write } from './write'

/**
 * Stores a highlight of an article, or what was changed of it; one that was removed is back.
 * @throws AppError `article-missing`
 */
export async function putHighlight(
  db: LibraryDatabase,
  articleId: string,
  highlight: Highlight,
  now: number,
): Promise<void> {
  await changeHighlights(db, articleId, now, ({ highlights, gone, ...row }) => {
    const { [highlight.id]: _gone, ...others } = gone
    const changed = { ...highlight, updatedAt: now }
    const at = highlights.findIndex(({ id }) => id === highlight.id)
    const all = at < 0 ? [...highlights, changed] : highlights.with(at, changed)
    return { ...row, highlights: all.toSorted(byCreation), gone: others }
  })
}

/**
 * Removes a highlight from an article.
 * @throws AppError `article-missing`
 */
export async function removeHighlight(
  db: LibraryDatabase,
  articleId: string,
  highlightId: string,
  now: number,
): Promise<void> {
  await changeHighlights(db, articleId, now, ({ highlights, gone, ...row }) => ({
    ...row,
    highlights: highlights.filter(({ id }) => id !== highlightId),
    gone: { ...gone, [highlightId]: now },
  }))
}

async function changeHighlights(
  db: LibraryDatabase,
  id: string,
  now: number,
  change: (row: HighlightRow) => HighlightRow,
): Promise<void> {
  await write(db, async (transaction) => {
    const meta = await transaction.objectStore('meta').get(id)
    if (!meta) throw new AppError('article-missing')
    const row = await transaction.objectStore('highlights').get(id)
    const changed = change(row ?? { id, highlights: [], gone: {} })
    await writeHighlights(transaction, { ...meta, updatedAt: now }, changed)
  })
}

/** Stores the highlights of an article that is there, and their number in its row. */
export async function writeHighlights(
  transaction: LibraryWrite,
  meta: MetaRow,
  row: HighlightRow,
): Promise<void> {
  await transaction.objectStore('highlights').put(row)
  await transaction.objectStore('meta').put(countedRow(meta, row))
}

function byCreation(one: Highlight, other: Highlight): number {
  return one.createdAt - other.createdAt
}
