import type { Element, ElementContent } from 'hast'

/** What stands in place of an element, whose children are rewritten already. */
export type Rewrite = (element: Element, parent: Element) => ElementContent[]

/** Rewrites all elements below `parent`, innermost first; `skip` names those left alone with all in them. */
export function rewriteElements(
  parent: Element,
  rewrite: Rewrite,
  skip: ReadonlySet<string> = new Set(),
): void {
  let children: ElementContent[] | null = null
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index]
    if (!child) continue
    if (child.type !== 'element' || skip.has(child.tagName)) {
      children?.push(child)
      continue
    }
    rewriteElements(child, rewrite, skip)
    const rewritten = rewrite(child, parent)
    // Most elements stay what they are; a new array for each parent would be most of the work.
    if (!children && (rewritten.length !== 1 || rewritten[0] !== child)) {
      children = parent.children.slice(0, index)
    }
    children?.push(...rewritten)
  }
  if (children) parent.children = children
}
