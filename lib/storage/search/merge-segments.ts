import type { LibraryDatabase } from '../database'
import type { BlockRow, SegmentRow } from '../schema'
import { ownersOf } from './owners-of'
import { type Postings, unpackBlock } from './postings'
import { blocksOf, writeSegment } from './write-segment'

/** So many segments of one size become one of the next. */
const mostOfOneSize = 8
/** Segments of fewer articles than these are merged; a larger one stays, so that no merge takes seconds. */
const mergedSizes = [512, 4096]

/** Merges the small segments where there are many: every search looks into each. */
export async function mergeSegments(
  db: LibraryDatabase,
  nextNumber: (db: LibraryDatabase) => Promise<number>,
): Promise<void> {
  if ((await db.count('searchSegments')) < mostOfOneSize) return
  for (const size of mergedSizes) {
    const all = await db.getAll('searchSegments')
    const small = all.filter(({ ids }) => ids.length < size)
    if (small.length < mostOfOneSize) continue
    const kept = await articlesToKeep(db, all, small)
    const places = new Map([...kept.keys()].map((id, place) => [id, place]))
    const articles = [...kept].map(([id, savedAt]) => ({ id, savedAt }))
    const owners = ownersOf(all)
    const sources: Iterator<[string, Postings]>[] = []
    for (const { number, ids } of small) {
      const blocks = await db.getAll('searchBlocks', blocksOf(number))
      const moved = ids.map((id) => (owners.get(id) === number ? places.get(id) : undefined))
      sources.push(movedEntries(blocks, moved))
    }
    const merged = small.map(({ number }) => number)
    const number = await nextNumber(db)
    await writeSegment(db, { number, articles, entries: mergeEntries(sources), merged })
  }
}

/** By id, with the time of saving: all but those whose newest words are elsewhere, or that are gone everywhere. */
async function articlesToKeep(
  db: LibraryDatabase,
  all: SegmentRow[],
  small: SegmentRow[],
): Promise<Map<string, number>> {
  const owners = ownersOf(all)
  const existing = new Set(await db.getAllKeys('meta'))
  const elsewhere = new Set(all.filter((row) => !small.includes(row)).flatMap(({ ids }) => ids))
  const kept = new Map<string, number>()
  for (const { number, ids, savedAt } of small) {
    for (const [place, id] of ids.entries()) {
      // One that is gone must still hide its old words in another segment.
      const isNeeded = existing.has(id) || elsewhere.has(id)
      if (owners.get(id) === number && isNeeded) kept.set(id, savedAt[place] ?? 0)
    }
  }
  return kept
}

function* movedEntries(
  blocks: BlockRow[],
  places: (number | undefined)[],
): Generator<[string, Postings]> {
  for (const block of blocks) {
    for (const [word, postings] of unpackBlock(block)) {
      const moved = postings.flatMap((posting) => {
        const place = places[posting >> 1]
        return place === undefined ? [] : [2 * place + (posting & 1)]
      })
      if (moved.length > 0) yield [word, moved]
    }
  }
}

/** One row of words from several, each in order. */
function* mergeEntries(
  sources: Iterator<[string, Postings]>[],
): Generator<[word: string, Postings]> {
  let heads = sources.flatMap(advance)
  while (heads.length > 0) {
    const [word] = heads.reduce(firstOf).entry
    const having = heads.filter(({ entry }) => entry[0] === word)
    const postings = having.flatMap(({ entry }) => entry[1])
    yield [word, having.length > 1 ? postings.sort((left, right) => left - right) : postings]
    heads = heads.flatMap((head) => (head.entry[0] === word ? advance(head.source) : [head]))
  }
}

interface Head {
  source: Iterator<[string, Postings]>
  entry: [word: string, Postings]
}

function firstOf(left: Head, right: Head): Head {
  return right.entry[0] < left.entry[0] ? right : left
}

function advance(source: Iterator<[string, Postings]>): Head[] {
  const next = source.next()
  return next.done ? [] : [{ source, entry: next.value }]
}
