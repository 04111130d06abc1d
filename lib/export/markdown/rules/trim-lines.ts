import type { Element, ElementContent } from 'hast'
import { headingNames } from '../blocks'
import { isNamed, isVisible } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

/** No line break or space starts or ends a paragraph, heading or cell, and no space stands around a line break. */
export function trimLines(tree: Element): void {
  rewriteElements(
    tree,
    (node) => {
      if (!isLine(node)) return [node]
      const first = node.children.findIndex(isVisible)
      const last = node.children.findLastIndex(isVisible)
      const children = node.children.slice(Math.max(first, 0), last + 1)
      return [
        { ...node, children: children.map((child, index) => trimmed(child, index, children)) },
      ]
    },
    new Set(['pre']),
  )
}

function isLine(node: Element): boolean {
  return ['p', 'td', 'th'].includes(node.tagName) || headingNames.has(node.tagName)
}

function trimmed(node: ElementContent, index: number, siblings: ElementContent[]): ElementContent {
  if (node.type !== 'text') return node
  const startsLine = index === 0 || isNamed(siblings[index - 1], 'br')
  const endsLine = index === siblings.length - 1 || isNamed(siblings[index + 1], 'br')
  const value = startsLine ? node.value.trimStart() : node.value
  const trimmed = endsLine ? value.trimEnd() : value
  return trimmed === node.value ? node : { ...node, value: trimmed }
}
