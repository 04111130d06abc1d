import type { Nodes, PhrasingContent, Root } from 'mdast'
import { visitParents } from './visit-parents'

// A zero width space as a character reference: punctuation to a Markdown parser, nothing to a reader.
const nothing = { type: 'html', value: '&#x200B;' } as const

/**
 * Two pieces of code side by side would read as one, and GitHub's parser looks through `~~` when it judges the
 * emphasis beside it: something invisible parts them.
 */
export function partNeighbours(root: Root): void {
  visitParents(root, (parent) => {
    const children = (parent.children as Nodes[]).flatMap((child, index, siblings) => {
      const before = siblings[index - 1]
      return before && mustPart(before.type, child.type) ? [nothing, child] : [child]
    })
    parent.children = children as PhrasingContent[]
  })
}

function mustPart(left: string, right: string): boolean {
  if (left === 'inlineCode') return right === 'inlineCode'
  return (left === 'delete' && isEmphasis(right)) || (isEmphasis(left) && right === 'delete')
}

function isEmphasis(type: string): boolean {
  return type === 'emphasis' || type === 'strong'
}
