import type { SegmentRow } from '../schema'

/** In which segment the words of each article stand as they are now: the one with the highest number. */
export function ownersOf(segments: Iterable<SegmentRow>): Map<string, number> {
  const owners = new Map<string, number>()
  for (const { number, ids } of segments) {
    for (const id of ids) owners.set(id, Math.max(number, owners.get(id) ?? 0))
  }
  return owners
}
