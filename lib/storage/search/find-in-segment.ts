import type { IDBPObjectStore } from 'idb'
import type { QueryTerm } from '../../search/parse-query'
import type { LibrarySchema, SegmentRow } from '../schema'
import { unpackBlock } from './postings'

type Blocks = Pick<
  IDBPObjectStore<LibrarySchema, ('searchBlocks' | 'meta' | 'text')[], 'searchBlocks'>,
  'getAll'
>

/** The articles of a segment that have all the words, by their place; true where the heads of the articles have them. */
export async function findInSegment(
  blocks: Blocks,
  segment: SegmentRow,
  terms: QueryTerm[],
): Promise<Map<number, boolean>> {
  const found = await Promise.all(terms.map((term) => findPlaces(blocks, segment, term)))
  // The rarest word first: the others can only leave some of its articles out.
  const [rarest, ...others] = found.sort((left, right) => left.size - right.size)
  const places = new Map<number, boolean>()
  for (const [place, isInHead] of rarest ?? []) {
    if (!others.every((other) => other.has(place))) continue
    places.set(place, isInHead && others.every((other) => other.get(place)))
  }
  return places
}

async function findPlaces(
  blocks: Blocks,
  { number, firsts }: SegmentRow,
  { text, isPrefix }: QueryTerm,
): Promise<Map<number, boolean>> {
  const places = new Map<number, boolean>()
  const first = lastBefore(firsts, text)
  const last = isPrefix ? lastBefore(firsts, `${text}\uffff`) : first
  if (last < 0) return places
  const range = IDBKeyRange.bound([number, Math.max(first, 0)], [number, last])
  const isWanted = (word: string) => (isPrefix ? word.startsWith(text) : word === text)
  for (const block of await blocks.getAll(range)) {
    for (const [, postings] of unpackBlock(block, isWanted)) {
      for (const posting of postings) {
        const place = posting >> 1
        if (posting & 1 || !places.has(place)) places.set(place, (posting & 1) === 1)
      }
    }
  }
  return places
}

/** The last block that begins with `word` or before it: the one that has the word, if any has. */
function lastBefore(firsts: string[], word: string): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? '') <= word) low = middle + 1
    else high = middle
  }
  return low - 1
}
