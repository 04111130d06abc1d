import type { Element, ElementContent } from 'hast'
import { isBlock } from '../blocks'
import { isNamed, isVisible, text } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

const leafNames = new Set(['img', 'br', 'code'])

/** Space and line breaks at the edges of inline elements go outside, where Markdown can say them. */
export function hoistEdges(tree: Element): void {
  rewriteElements(
    tree,
    (node) => {
      if (isBlock(node) || leafNames.has(node.tagName)) return [node]
      if (!node.children.some(isVisible)) return node.children
      const [before, rest] = leading(node.children)
      const [after, inner] = leading(rest.toReversed(), true)
      return [...before, { ...node, children: inner.toReversed() }, ...after.toReversed()]
    },
    new Set(['pre']),
  )
}

/** What is space or break at the start, and the rest. */
function leading(
  nodes: ElementContent[],
  fromEnd = false,
): [space: ElementContent[], rest: ElementContent[]] {
  const index = nodes.findIndex((node) => isVisible(node) || isBlock(node))
  if (index < 0) return [nodes, []]
  const space = nodes.slice(0, index)
  const [first, ...rest] = nodes.slice(index)
  if (first?.type !== 'text') return [space, nodes.slice(index)]
  const trimmed = fromEnd ? first.value.trimEnd() : first.value.trimStart()
  const length = first.value.length - trimmed.length
  if (length === 0) return [space, nodes.slice(index)]
  const cut = fromEnd ? first.value.slice(-length) : first.value.slice(0, length)
  return [
    [...space.filter((node) => !isNamed(node, 'wbr')), text(cut)],
    [text(trimmed), ...rest],
  ]
}
