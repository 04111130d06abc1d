import type { Element } from 'hast'
import { contains, textContent } from './hast-nodes'
import { tableRows } from './table-rows'

// A cell with more than this many characters is a column of a page, not a datum.
const longestCell = 1000

/** Whether a table holds data; the others only place things on the page. */
export function isDataTable(table: Element): boolean {
  const { role } = table.properties
  if (role === 'presentation' || role === 'none') return false
  if (contains(table, new Set(['table']))) return false
  const rows = tableRows(table).filter((row) => row.length > 0)
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return false
  return !rows.flat().some((cell) => squashed(cell).length > longestCell)
}

function squashed(cell: Element): string {
  return textContent(cell).replace(/\s+/g, ' ').trim()
}
