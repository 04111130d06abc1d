import type { Element, ElementContent } from 'hast'
import { headingNames } from '../blocks'

const lineNames: ReadonlySet<string> = new Set(['p', 'td', 'th', ...headingNames])
// Not a single space, which most are and which stays.
const space = /[\t\n\f\r ]{2,}|[\t\n\f\r]/g

/** Space in a line of text is one space, as browsers show it, and none at the ends of a line or beside a line break. */
export function collapseSpace(tree: Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName === 'pre') continue
    if (lineNames.has(child.tagName)) collapseLine(child)
    else collapseSpace(child)
  }
}

interface Line {
  /** Whether a space would stand at its start, or after another. */
  needsNoSpace: boolean
  /** The text before, whose space goes if the line ends there. */
  last: { value: string } | null
}

function collapseLine(line: Element): void {
  const state: Line = { needsNoSpace: true, last: null }
  for (const child of line.children) collapse(child, state)
  endLine(state)
}

function collapse(node: ElementContent, line: Line): void {
  if (node.type === 'text') {
    const value = node.value.replace(space, ' ')
    node.value = line.needsNoSpace && value.startsWith(' ') ? value.slice(1) : value
    if (!node.value) return
    line.needsNoSpace = node.value.endsWith(' ')
    line.last = node
    return
  }
  if (node.type !== 'element') return
  if (node.tagName === 'br') {
    endLine(line)
    return
  }
  if (node.tagName === 'img' || node.tagName === 'code') {
    line.needsNoSpace = false
    line.last = null
    return
  }
  for (const child of node.children) collapse(child, line)
}

function endLine(line: Line): void {
  if (line.last) line.last.value = line.last.value.replace(/ $/, '')
  line.last = null
  line.needsNoSpace = true
}
