import type { Element, ElementContent } from 'hast'
import { headingNames, PARAGRAPH_BREAK } from '../blocks'
import { element, isElement, isNamed } from '../hast-nodes'

const skipped = new Set(['pre', 'table', ...headingNames])

/** Two or more line breaks in a row are the end of a paragraph. */
export function endParagraphs(parent: Element): void {
  const children: ElementContent[] = []
  let index = 0
  while (index < parent.children.length) {
    const end = endOfBreaks(parent.children, index)
    if (end - index > 1 && breaks(parent.children.slice(index, end)) > 1) {
      children.push(element(PARAGRAPH_BREAK))
      index = end
      continue
    }
    const child = parent.children[index]
    if (child) children.push(child)
    if (isElement(child) && !skipped.has(child.tagName)) endParagraphs(child)
    index++
  }
  parent.children = children
}

/** Where the row of breaks, with nothing but space between them, that starts at `index` ends. */
function endOfBreaks(nodes: ElementContent[], index: number): number {
  let end = index
  if (!isNamed(nodes[index], 'br')) return index
  for (let next = index; next < nodes.length; next++) {
    const node = nodes[next]
    if (isNamed(node, 'br')) end = next + 1
    else if (node?.type !== 'text' || /\S/.test(node.value)) break
  }
  return end
}

function breaks(nodes: ElementContent[]): number {
  return nodes.filter((node) => isNamed(node, 'br')).length
}
