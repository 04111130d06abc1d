import type { Element, ElementContent } from 'hast'
import { isBlock } from '../blocks'
import { isVisible, text } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

const space = { start: /^\s+/, end: /\s+$/ }
// Joiners join nothing at an edge, and would keep Markdown from seeing the emphasis there.
const spaceOrJoiner = { start: /^[\s\p{Join_Control}]+/u, end: /[\s\p{Join_Control}]+$/u }

const leafNames = new Set(['img', 'br', 'code'])

/** Space and line breaks at the edges of inline elements go outside, where Markdown can say them. */
export function hoistEdges(tree: Element): void {
  rewriteElements(
    tree,
    (node) => {
      if (isBlock(node) || leafNames.has(node.tagName)) return [node]
      if (!node.children.some(isVisible)) return node.children
      const edges = node.tagName === 'a' ? space : spaceOrJoiner
      if (hasWordsAtEdges(node.children, edges)) return [node]
      const [before, rest] = leading(node.children, edges.start)
      const [after, inner] = leading(rest.toReversed(), edges.end)
      if (inner.length === 0) return node.children
      return [...before, { ...node, children: inner.toReversed() }, ...after.toReversed()]
    },
    new Set(['pre']),
  )
}

/** As most have. */
function hasWordsAtEdges(nodes: ElementContent[], edges: typeof space): boolean {
  const [first, last] = [nodes[0], nodes.at(-1)]
  return (
    first?.type === 'text' &&
    last?.type === 'text' &&
    first.value !== '' &&
    last.value !== '' &&
    !edges.start.test(first.value) &&
    !edges.end.test(last.value.slice(-1))
  )
}

/** The nodes up to where something other than space, line breaks and what `edge` matches starts, and the rest. */
function leading(
  nodes: ElementContent[],
  edge: RegExp,
): [space: ElementContent[], rest: ElementContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      if (isVisible(node) || isBlock(node)) return [nodes.slice(0, index), nodes.slice(index)]
      continue
    }
    const rest = node.value.replace(edge, '')
    if (!rest) continue
    const cut = edge.exec(node.value)?.[0] ?? ''
    return [
      [...nodes.slice(0, index), text(cut)],
      [text(rest), ...nodes.slice(index + 1)],
    ]
  }
  return [nodes, []]
}
