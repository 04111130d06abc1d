import type { Nodes, Root } from 'mdast'
import { visitParents } from './visit-parents'

// A zero width space as a character reference: punctuation to a Markdown parser, nothing to a reader.
const nothing = { type: 'html', value: '&#x200B;' } as const

/**
 * Two pieces of code side by side would read as one, and GitHub's parser looks through `~~` when it judges the
 * emphasis beside it: something invisible parts them.
 */
export function partNeighbours(root: Root): void {
  visitParents(root, (parent) => {
    for (let index = parent.children.length - 1; index > 0; index--) {
      const [before, child] = [parent.children[index - 1], parent.children[index]]
      if (before && child && mustPart(before.type, child.type)) {
        ;(parent.children as Nodes[]).splice(index, 0, nothing)
      }
    }
  })
}

function mustPart(left: string, right: string): boolean {
  if (left === 'inlineCode') return right === 'inlineCode'
  return (left === 'delete' && isEmphasis(right)) || (isEmphasis(left) && right === 'delete')
}

function isEmphasis(type: string): boolean {
  return type === 'emphasis' || type === 'strong'
}
