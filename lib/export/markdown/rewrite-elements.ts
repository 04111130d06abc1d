import type { Element, ElementContent } from 'hast'

/** What stands in place of an element, whose children are rewritten already. */
export type Rewrite = (element: Element, parent: Element) => ElementContent[]

/** Rewrites all elements below `parent`, innermost first; `skip` names those left alone with all in them. */
export function rewriteElements(
  parent: Element,
  rewrite: Rewrite,
  skip: ReadonlySet<string> = new Set(),
): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element') return [child]
    if (skip.has(child.tagName)) return [child]
    rewriteElements(child, rewrite, skip)
    return rewrite(child, parent)
  })
}
