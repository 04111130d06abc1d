import type { Element, ElementContent, Properties, Text } from 'hast'

/** An element of the tree that the rules work on. */
export function element(
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children }
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** Whether a node is an element. */
export function isElement(node: ElementContent | undefined): node is Element {
  return node?.type === 'element'
}

/** Whether a node is an element of one of the names. */
export function isNamed<Name extends string>(
  node: ElementContent | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && names.some((name) => name === node.tagName)
}

/** Whether a reader sees something of it: text that is not space, a picture, a rule. */
export function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return /\S/.test(node.value)
  if (node.type !== 'element') return false
  return node.tagName === 'img' || node.tagName === 'hr' || node.children.some(isVisible)
}

/** Whether an element of one of the names is among the descendants. */
export function contains(node: ElementContent, names: ReadonlySet<string>): boolean {
  return (
    node.type === 'element' &&
    node.children.some(
      (child) => child.type === 'element' && (names.has(child.tagName) || contains(child, names)),
    )
  )
}

/** The text as it stands in the tree, nothing between the elements. */
export function textContent(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textContent).join('') : ''
}
