import type { IDBPTransaction } from 'idb'
import type { LibrarySchema, SegmentRow } from '../schema'
import { ownersOf } from './owners-of'
import { type SearchedWords, searchedWords } from './searched-words'

/** What a page that searches again and again need not read again. Segments never change, and a stamp tells a change. */
export interface SearchMemory {
  segments: Map<number, SegmentRow>
  owners: Map<string, number>
  pending: Map<string, PendingArticle>
}

interface PendingArticle {
  stamp: number
  savedAt: number
  words: SearchedWords
}

export function newSearchMemory(): SearchMemory {
  return { segments: new Map(), owners: new Map(), pending: new Map() }
}

type SearchRead = IDBPTransaction<
  LibrarySchema,
  ('meta' | 'text' | 'searchPending' | 'searchSegments' | 'searchBlocks')[],
  'readonly'
>

/** While a whole library is still to be indexed, only so many of those that wait are searched. */
const mostPending = 256

/** The articles that the index does not know as they are, with their words. */
export async function readPending(
  transaction: SearchRead,
  memory: SearchMemory,
): Promise<Map<string, PendingArticle>> {
  const rows = await transaction.objectStore('searchPending').getAll(null, mostPending)
  const now = await Promise.all(
    rows.map(async ({ id, stamp }): Promise<[string, PendingArticle]> => {
      const known = memory.pending.get(id)
      if (known?.stamp === stamp) return [id, known]
      const [meta, text] = await Promise.all([
        transaction.objectStore('meta').get(id),
        transaction.objectStore('text').get(id),
      ])
      const words = meta ? searchedWords(meta, text) : new Map<string, boolean>()
      return [id, { stamp, savedAt: meta?.savedAt ?? 0, words }]
    }),
  )
  memory.pending = new Map(now)
  return memory.pending
}

/** The segments as they are now, and in which of them each article's words count. */
export async function readSegments(
  transaction: SearchRead,
  memory: SearchMemory,
): Promise<{ segments: SegmentRow[]; owners: Map<string, number> }> {
  const store = transaction.objectStore('searchSegments')
  const numbers = await store.getAllKeys()
  const isSame =
    numbers.length === memory.segments.size &&
    numbers.every((number) => memory.segments.has(number))
  if (!isSame) {
    const rows = await Promise.all(
      numbers.map((number) => memory.segments.get(number) ?? store.get(number)),
    )
    memory.segments = new Map(rows.flatMap((row) => (row ? [[row.number, row]] : [])))
    memory.owners = ownersOf(memory.segments.values())
  }
  return { segments: [...memory.segments.values()], owners: memory.owners }
}
