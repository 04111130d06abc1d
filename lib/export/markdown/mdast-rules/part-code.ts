import type { PhrasingContent, Root } from 'mdast'
import { visitParents } from './visit-parents'

/** Two pieces of code side by side would read as one: a zero width space parts them. */
export function partCode(root: Root): void {
  visitParents(root, (parent) => {
    const children = parent.children.flatMap((child, index) => {
      const before = parent.children[index - 1]
      const touches = child.type === 'inlineCode' && before?.type === 'inlineCode'
      return touches ? [{ type: 'text', value: '\u200B' } as const, child] : [child]
    })
    parent.children = children as PhrasingContent[]
  })
}
