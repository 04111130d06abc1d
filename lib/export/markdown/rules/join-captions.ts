import type { Element, ElementContent } from 'hast'
import { blockNames } from '../blocks'
import { contains, element, isNamed, isVisible } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

/**
 * A caption becomes the line below its picture, in the same paragraph, and the credit at its end is marked: that is how
 * the two are known for what they are when the Markdown is read.
 */
export function joinCaptions(tree: Element): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'figure') return [node]
    const shown = node.children.filter(isVisible)
    const caption = shown.at(-1)
    const pictures = shown.slice(0, -1)
    if (!isNamed(caption, 'figcaption') || pictures.length === 0) return [node]
    if (!pictures.every(isPicture) || contains(caption, blockNames)) return [node]
    return [element('div', [...pictures, element('br'), ...withCredit(caption)])]
  })
}

function isPicture(node: ElementContent): boolean {
  if (isNamed(node, 'a')) return node.children.filter(isVisible).every(isPicture)
  return isNamed(node, 'img')
}

function withCredit(caption: Element): ElementContent[] {
  const last = caption.children.findLastIndex(isVisible)
  return caption.children.map((child, index) =>
    index === last && isNamed(child, 'cite')
      ? element('em', child.children, { isCredit: true })
      : child,
  )
}
