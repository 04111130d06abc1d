import type { Nodes, Parents } from 'mdast'

/** Calls `visit` with every node that has children, innermost first. */
export function visitParents(node: Nodes, visit: (parent: Parents) => void): void {
  if (!('children' in node)) return
  for (const child of node.children) visitParents(child, visit)
  visit(node)
}
