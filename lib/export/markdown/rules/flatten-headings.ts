import type { Element, ElementContent } from 'hast'
import { headingNames, isBlock } from '../blocks'
import { contains, element, isVisible, text } from '../hast-nodes'
import { pushDown } from '../push-down'
import { rewriteElements } from '../rewrite-elements'

const notInHeading = new Set(['ul', 'ol', 'blockquote', 'table', 'pre', 'hr', ...headingNames])

/** A heading is one line: breaks and blocks in it become spaces; around a list or quote it goes inside. */
export function flattenHeadings(tree: Element): void {
  rewriteElements(
    tree,
    (node) => {
      if (!headingNames.has(node.tagName)) return [node]
      if (!contains(node, notInHeading)) return [oneLine(node)]
      return pushDown({ ...node, children: [] }, node.children.flatMap(withoutParagraphs)).map(
        oneLineInside,
      )
    },
    new Set(['pre']),
  )
}

function oneLine(heading: Element): ElementContent {
  if (!heading.children.some(isVisible)) return text(' ')
  const children = heading.children.flatMap(inline)
  // A picture alone is no heading.
  const words = children.some(hasText)
  return words ? { ...heading, children } : element('p', children)
}

function hasText(node: ElementContent): boolean {
  return node.type === 'text'
    ? /\S/.test(node.value)
    : node.type === 'element' && node.children.some(hasText)
}

function inline(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (node.tagName === 'br') return [text(' ')]
  const children = node.children.flatMap(inline)
  if (isBlock(node)) return [text(' '), ...children, text(' ')]
  // A heading is bold already.
  if (node.tagName === 'b' || node.tagName === 'strong') return children
  return [{ ...node, children }]
}

function withoutParagraphs(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(withoutParagraphs)
  return node.tagName === 'p' || node.tagName === 'div' || headingNames.has(node.tagName)
    ? [text(' '), ...children, text(' ')]
    : [{ ...node, children }]
}

function oneLineInside(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (headingNames.has(node.tagName)) return oneLine(node)
  return { ...node, children: node.children.map(oneLineInside) }
}
