import type { ListItem, Root } from 'mdast'
import { visitParents } from './visit-parents'

/** Items of one paragraph, with or without a list below, stand close; with anything more in one, all stand apart. */
export function tightenLists(root: Root): void {
  visitParents(root, (parent) => {
    if (parent.type !== 'list') return
    const spread = parent.children.some((item) => !isShort(item))
    parent.spread = spread
    for (const item of parent.children) item.spread = spread
  })
}

function isShort(item: ListItem): boolean {
  const [first, ...rest] = item.children
  const simple = !first || first.type === 'paragraph' || first.type === 'list'
  return simple && rest.every((child) => child.type === 'list' && !child.spread) && rest.length < 2
}
