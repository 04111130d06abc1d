import type { CleaningRow, KeptRows } from './schema'

/**
 * What cleaning left out of an article, for a newer version of it that does not say. Where the content is another, what
 * the reader had put back is left to the content, and what was saved once is no longer what it is made from.
 */
export function keepCleaning(before: KeptRows, after: KeptRows): CleaningRow | undefined {
  const { removed: row } = before
  if (!row) return undefined
  const { id } = after
  if (before.content.content === after.content.content) return { ...row, id }
  const { choices, ruled } = row
  const removed = row.removed.filter((_, at) => !(choices[`r${at}`] ?? ruled[`r${at}`]))
  return { ...row, id, removed, choices: {}, ruled: {}, original: null }
}
