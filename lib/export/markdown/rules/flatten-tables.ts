import type { Element, ElementContent } from 'hast'
import { isBlock } from '../blocks'
import { element, isElement, isNamed, isVisible, text } from '../hast-nodes'
import { isDataTable } from '../is-data-table'
import { rewriteElements } from '../rewrite-elements'
import { span, tableRows } from '../table-rows'

/** Data tables get a head, rows of one length, and cells of one line; the others become what is in their cells. */
export function flattenTables(tree: Element): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'table') return [node]
    const caption = node.children.find((child) => isNamed(child, 'caption'))
    const above = isElement(caption) ? [element('div', caption.children)] : []
    return isDataTable(node)
      ? [...above, ...dataTable(node)]
      : [
          ...above,
          ...tableRows(node)
            .flat()
            .map((cell) => element('div', cell.children)),
        ]
  })
}

function dataTable(table: Element): ElementContent[] {
  const grid = withoutEmptyEdges(cellGrid(tableRows(table)))
  const width = Math.max(0, ...grid.map((row) => row.length))
  const [first] = grid
  if (!first || width === 0) return []
  const hasHead = first.every((cell) => cell?.tagName === 'th' || !cell?.children.some(isVisible))
  const rows = hasHead ? grid : [[], ...grid]
  return [
    element(
      'table',
      rows.map((row, index) => tableRow(row, width, index === 0 ? 'th' : 'td')),
    ),
  ]
}

type Grid = (Element | undefined)[][]

/** Cells at their column; a place that a cell spans is empty. */
function cellGrid(rows: Element[][]): Grid {
  const grid: Grid = rows.map(() => [])
  const taken = new Set<string>()
  rows.forEach((cells, top) => {
    let left = 0
    for (const cell of cells) {
      while (taken.has(`${top} ${left}`)) left++
      const right = left + span(cell, 'colSpan')
      const bottom = Math.min(top + span(cell, 'rowSpan'), rows.length)
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) taken.add(`${row} ${column}`)
      }
      const row = grid[top]
      if (row) row[left] = { ...cell, children: oneLine(cell.children) }
      left = right
    }
  })
  return grid
}

function withoutEmptyEdges(grid: Grid): Grid {
  return grid
    .map((row) =>
      row.slice(0, Array.from(row).findLastIndex((cell) => cell?.children.some(isVisible)) + 1),
    )
    .filter((row) => row.length > 0)
}

function tableRow(row: (Element | undefined)[], width: number, name: 'th' | 'td'): Element {
  const cells = Array.from({ length: width }, (_, column) =>
    element(name, row[column]?.children ?? []),
  )
  return element('tr', cells)
}

/** Blocks in a cell become lines, told apart by breaks. */
function oneLine(children: ElementContent[]): ElementContent[] {
  return singleBreaks(children.flatMap(inline))
}

function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (node.tagName === 'hr') return [element('br')]
  if (node.tagName === 'pre') return [element('br'), ...codeLines(node), element('br')]
  const children = singleBreaks(node.children.flatMap(inline))
  if (isBlock(node)) return [element('br'), ...children, element('br')]
  return [{ ...node, children }]
}

function codeLines(pre: Element): ElementContent[] {
  return preText(pre)
    .split('\n')
    .filter((line) => /\S/.test(line))
    .flatMap((line) => [element('code', [text(line.trim())]), element('br')])
}

function preText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (isNamed(node, 'br')) return '\n'
  return node.type === 'element' ? node.children.map(preText).join('') : ''
}

/** Breaks in a row are one, and none stands before the first or after the last visible node. */
function singleBreaks(nodes: ElementContent[]): ElementContent[] {
  const first = nodes.findIndex(isVisible)
  const last = nodes.findLastIndex(isVisible)
  return nodes.filter((node, index) => {
    if (!isNamed(node, 'br')) return true
    if (first < 0 || index < first || index > last)
      return index === Math.max(first - 1, 0) || index === last + 1
    const next = nodes.slice(index + 1).find((other) => isVisible(other) || isNamed(other, 'br'))
    return !isNamed(next, 'br')
  })
}
