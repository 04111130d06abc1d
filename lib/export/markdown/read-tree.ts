import type { ElementContent, Properties } from 'hast'
import { propertyName } from './property-name'

/**
 * A DOM node as the tree that the rules work on, without comments and with the few attributes they know. Properties are
 * read by the prototypes' getters: `<form><input name="childNodes">` would answer for itself otherwise.
 */
export function readTree(node: Node): ElementContent[] {
  if (nodeType(node) === Node.DOCUMENT_FRAGMENT_NODE) return childrenOf(node)
  const content = contentOf(node)
  return content ? [content] : []
}

const nodeType = getterOf<number>(Node.prototype, 'nodeType')
const nodeValue = getterOf<string>(Node.prototype, 'nodeValue')
const firstChild = getterOf<Node | null>(Node.prototype, 'firstChild')
const nextSibling = getterOf<Node | null>(Node.prototype, 'nextSibling')
const localName = getterOf<string>(Element.prototype, 'localName')

function contentOf(node: Node): ElementContent | null {
  const type = nodeType(node)
  if (type === Node.TEXT_NODE) return { type: 'text', value: nodeValue(node) }
  if (type !== Node.ELEMENT_NODE) return null
  return {
    type: 'element',
    tagName: localName(node),
    properties: propertiesOf(node as Element),
    children: childrenOf(node),
  }
}

function childrenOf(node: Node): ElementContent[] {
  const children: ElementContent[] = []
  for (let child = firstChild(node); child; child = nextSibling(child)) {
    const content = contentOf(child)
    if (content) children.push(content)
  }
  return children
}

function propertiesOf(node: Element): Properties {
  const properties: Properties = {}
  for (const attribute of Element.prototype.getAttributeNames.call(node)) {
    const name = propertyName(attribute)
    if (name) properties[name] = Element.prototype.getAttribute.call(node, attribute) ?? ''
  }
  return properties
}

function getterOf<Value>(prototype: object, name: string): (node: Node) => Value {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get
  if (!getter) throw new Error(`No getter of ${name}`)
  return (node) => getter.call(node) as Value
}
