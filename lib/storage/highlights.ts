import type { Highlight, HighlightChange } from '../article'
import { AppError } from '../errors'
import type { LibraryDatabase } from './database'
import { countedRow } from './rows'
import type { HighlightRow, MetaRow } from './schema'
import { type LibraryWrite, write } from './write'

/**
 * Stores a highlight of an article; one that was removed is back.
 * @throws AppError `article-missing`
 */
export async function putHighlight(
  db: LibraryDatabase,
  articleId: string,
  highlight: Highlight,
  now: number,
): Promise<void> {
  await changeHighlight(db, articleId, highlight, highlight, now)
}

/**
 * Stores what was changed of a highlight: the rest of it may have been changed elsewhere since it was read. One that was
 * removed is back as it was read.
 * @throws AppError `article-missing`
 */
export async function changeHighlight(
  db: LibraryDatabase,
  articleId: string,
  highlight: Highlight,
  change: HighlightChange,
  now: number,
): Promise<void> {
  await changeHighlights(db, articleId, now, ({ highlights, gone, ...row }) => {
    const { [highlight.id]: _gone, ...others } = gone
    const at = highlights.findIndex(({ id }) => id === highlight.id)
    const changed = { ...(highlights[at] ?? highlight), ...change, updatedAt: now }
    const all = at < 0 ? [...highlights, changed] : highlights.with(at, changed)
    return { ...row, highlights: all.toSorted(byCreation), gone: others }
  })
}

/**
 * Removes a highlight from an article, and returns it as it was last.
 * @throws AppError `article-missing`
 */
export async function removeHighlight(
  db: LibraryDatabase,
  articleId: string,
  highlightId: string,
  now: number,
): Promise<Highlight | null> {
  const before = await changeHighlights(db, articleId, now, ({ highlights, gone, ...row }) => ({
    ...row,
    highlights: highlights.filter(({ id }) => id !== highlightId),
    gone: { ...gone, [highlightId]: now },
  }))
  return before.highlights.find(({ id }) => id === highlightId) ?? null
}

/** Returns what they were before. */
async function changeHighlights(
  db: LibraryDatabase,
  id: string,
  now: number,
  change: (row: HighlightRow) => HighlightRow,
): Promise<HighlightRow> {
  return write(db, async (transaction) => {
    const meta = await transaction.objectStore('meta').get(id)
    if (!meta) throw new AppError('article-missing')
    const stored = await transaction.objectStore('highlights').get(id)
    const row = stored ?? { id, highlights: [], gone: {} }
    await writeHighlights(transaction, { ...meta, updatedAt: now }, change(row))
    return row
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
