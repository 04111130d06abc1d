import type { LibraryDatabase } from '../database'
import type { BlockRow, PendingRow, SegmentRow } from '../schema'
import { asStorageError } from '../storage-error'
import { type Postings, packBlocks } from './postings'

/** What a new segment is made of, and what it makes needless. */
export interface NewSegment {
  number: number
  articles: { id: string; savedAt: number }[]
  /** In the order of the words. */
  entries: Iterable<[word: string, Postings]>
  indexed?: PendingRow[]
  merged?: number[]
}

/** Blocks in one transaction; between two a save has its turn. */
const blocksAtOnce = 32

/**
 * Writes a segment. Its blocks come first and nobody reads them; the transaction that names the segment forgets what
 * it stands for. A background that is stopped on the way leaves blocks without a segment, and the next one clears them.
 */
export async function writeSegment(db: LibraryDatabase, segment: NewSegment): Promise<void> {
  const { number, articles, entries } = segment
  try {
    await db.delete('searchBlocks', IDBKeyRange.lowerBound([number]))
    const firsts: string[] = []
    let waiting: BlockRow[] = []
    for (const block of packBlocks(number, entries)) {
      firsts.push(block.words.split('\n', 1)[0] ?? '')
      waiting.push(block)
      if (waiting.length < blocksAtOnce) continue
      await putBlocks(db, waiting)
      waiting = []
    }
    await putBlocks(db, waiting)
    const ids = articles.map(({ id }) => id)
    await nameSegment(
      db,
      { number, ids, savedAt: articles.map(({ savedAt }) => savedAt), firsts },
      segment,
    )
  } catch (error) {
    throw asStorageError(error)
  }
}

async function putBlocks(db: LibraryDatabase, blocks: BlockRow[]): Promise<void> {
  const transaction = db.transaction('searchBlocks', 'readwrite')
  await Promise.all([...blocks.map((block) => transaction.store.put(block)), transaction.done])
}

async function nameSegment(
  db: LibraryDatabase,
  row: SegmentRow,
  { indexed = [], merged = [] }: NewSegment,
): Promise<void> {
  const transaction = db.transaction(
    ['searchPending', 'searchSegments', 'searchBlocks'],
    'readwrite',
  )
  const pending = transaction.objectStore('searchPending')
  await transaction.objectStore('searchSegments').put(row)
  for (const { id, stamp } of indexed) {
    // Changed again meanwhile: it stays.
    if ((await pending.get(id))?.stamp === stamp) await pending.delete(id)
  }
  for (const number of merged) {
    await transaction.objectStore('searchSegments').delete(number)
    await transaction.objectStore('searchBlocks').delete(blocksOf(number))
  }
  await transaction.done
}

/** All blocks of one segment. */
export function blocksOf(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, 0], [segment, Number.POSITIVE_INFINITY])
}
