import type { Nodes, PhrasingContent, Root } from 'mdast'
import { isCredit } from '../writers/write-emphasis'
import { visitParents } from './visit-parents'

const emphasisTypes = new Set<string>(['strong', 'emphasis', 'delete'])

/** `<b>one</b><b>two</b>` and `<b><b>one</b></b>` are one emphasis each; a heading has no bold of its own. */
export function joinEmphasis(root: Root): void {
  unwrapInside(root, new Set())
  visitParents(root, (parent) => {
    const joined: Nodes[] = []
    for (const child of parent.children) {
      const before = joined.at(-1)
      if (before && emphasisTypes.has(child.type) && isLike(before, child)) {
        ;(before as { children: Nodes[] }).children.push(
          ...(child as { children: Nodes[] }).children,
        )
        continue
      }
      joined.push(child)
    }
    parent.children = joined as PhrasingContent[]
  })
}

function isLike(one: Nodes, other: Nodes): boolean {
  return one.type === other.type && isCredit(one) === isCredit(other)
}

function unwrapInside(node: Nodes, around: ReadonlySet<string>): Nodes[] {
  if (!('children' in node)) return [node]
  const inside = emphasisTypes.has(node.type) ? new Set([...around, node.type]) : around
  const children = (node.children as Nodes[]).flatMap((child) => unwrapInside(child, inside))
  if (around.has(node.type)) return children
  node.children = children as PhrasingContent[]
  return [node]
}
