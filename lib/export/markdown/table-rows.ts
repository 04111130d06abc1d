import type { Element } from 'hast'
import { isNamed } from './hast-nodes'

/** The rows of a table, not those of tables in it, each with its cells. */
export function tableRows(table: Element): Element[][] {
  return rows(table).map(
    (row) => row.children.filter((cell) => isNamed(cell, 'td', 'th')) as Element[],
  )
}

function rows(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (isNamed(child, 'tr')) return [child]
    return isNamed(child, 'thead', 'tbody', 'tfoot') ? rows(child) : []
  })
}

/** How many columns or rows a cell covers, within what browsers allow. */
export function span(cell: Element, property: 'colSpan' | 'rowSpan'): number {
  const value = Number.parseInt(String(cell.properties[property] ?? ''), 10)
  const limit = property === 'colSpan' ? 100 : 1000
  return value >= 1 ? Math.min(value, limit) : 1
}
