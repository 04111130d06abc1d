import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { isCredit } from '../writers/write-emphasis'
import { visitParents } from './visit-parents'

const emphasisTypes = new Set<string>(['strong', 'emphasis', 'delete'])

/** `<b>one</b><b>two</b>` and `<b><b>one</b></b>` are one emphasis each; a heading has no bold of its own. */
export function joinEmphasis(root: Root): void {
  unwrapInside(root, new Set())
  visitParents(root, (parent) => {
    const { children } = parent
    if (!children.some((child, at) => at > 0 && isLike(children[at - 1], child))) return
    const joined: Nodes[] = []
    for (const child of parent.children) {
      const before = joined.at(-1)
      if (isLike(before, child)) {
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

function isLike(one: Nodes | undefined, other: Nodes): boolean {
  return (
    one?.type === other.type && emphasisTypes.has(other.type) && isCredit(one) === isCredit(other)
  )
}

function unwrapInside(parent: Parents, around: ReadonlySet<string>): void {
  const children: Nodes[] = []
  for (const child of parent.children) {
    if (!('children' in child)) {
      children.push(child)
      continue
    }
    unwrapInside(child, emphasisTypes.has(child.type) ? new Set([...around, child.type]) : around)
    children.push(...(around.has(child.type) ? child.children : [child]))
  }
  parent.children = children as PhrasingContent[]
}
