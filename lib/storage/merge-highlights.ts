import type { HighlightRow } from './schema'

/** The highlights of two copies of an article: of each the newer one, and none that either removed since. */
export function mergeHighlights(
  mine: HighlightRow | undefined,
  other: HighlightRow | undefined,
): HighlightRow | undefined {
  if (!mine || !other) return mine ?? other
  const gone = { ...mine.gone }
  for (const [id, time] of Object.entries(other.gone)) gone[id] = Math.max(time, gone[id] ?? 0)
  const newest = new Map(mine.highlights.map((highlight) => [highlight.id, highlight]))
  for (const highlight of other.highlights) {
    const known = newest.get(highlight.id)
    if (!known || known.updatedAt < highlight.updatedAt) newest.set(highlight.id, highlight)
  }
  for (const { id, updatedAt } of newest.values()) {
    if ((gone[id] ?? -1) >= updatedAt) newest.delete(id)
    else delete gone[id]
  }
  const highlights = [...newest.values()].toSorted((a, b) => a.createdAt - b.createdAt)
  return { id: mine.id, highlights, gone }
}
