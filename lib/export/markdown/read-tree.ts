import type { ElementContent, Properties } from 'hast'

/**
 * A DOM node as the tree that the rules work on, without comments and with the few attributes they know. Properties are
 * read by the prototypes' getters: `<form><input name="childNodes">` would answer for itself otherwise.
 */
export function readTree(node: Node): ElementContent[] {
  const type = get<number>(Node.prototype, 'nodeType', node)
  if (type === Node.TEXT_NODE) {
    return [{ type: 'text', value: get<string>(Node.prototype, 'nodeValue', node) }]
  }
  if (type === Node.DOCUMENT_FRAGMENT_NODE) return childrenOf(node)
  if (type !== Node.ELEMENT_NODE) return []
  return [
    {
      type: 'element',
      tagName: get<string>(Element.prototype, 'localName', node),
      properties: propertiesOf(node as Element),
      children: childrenOf(node),
    },
  ]
}

function childrenOf(node: Node): ElementContent[] {
  const children: ElementContent[] = []
  let child = get<Node | null>(Node.prototype, 'firstChild', node)
  while (child) {
    children.push(...readTree(child))
    child = get<Node | null>(Node.prototype, 'nextSibling', child)
  }
  return children
}

/** Attributes by their names in hast. */
const known: Record<string, string> = {
  alt: 'alt',
  class: 'className',
  colspan: 'colSpan',
  'data-lang': 'dataLang',
  href: 'href',
  role: 'role',
  rowspan: 'rowSpan',
  src: 'src',
  srcset: 'srcSet',
  start: 'start',
  title: 'title',
}

// Where scripts that load pictures late keep the address.
const latePicture = /^data-(?:\w+-)*(?:src|original|url)$/

function propertiesOf(node: Element): Properties {
  const properties: Properties = {}
  for (const attribute of Element.prototype.getAttributeNames.call(node)) {
    const name = known[attribute] ?? (latePicture.test(attribute) ? attribute : undefined)
    if (name) properties[name] = Element.prototype.getAttribute.call(node, attribute) ?? ''
  }
  return properties
}

function get<Value>(prototype: object, name: string, node: Node): Value {
  return Reflect.get(prototype, name, node) as Value
}
