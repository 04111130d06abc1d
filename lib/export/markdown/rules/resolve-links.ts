import type { Element } from 'hast'
import { linkTarget } from '../link-target'
import { rewriteElements } from '../rewrite-elements'

/** Gives every link a target that is safe to click and survives Markdown; an anchor without one keeps its text. */
export function resolveLinks(tree: Element): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'a') return [node]
    const href = linkTarget(node.properties.href)
    if (href === null) return node.children
    const { title } = node.properties
    return [{ ...node, properties: title ? { href, title } : { href } }]
  })
}
