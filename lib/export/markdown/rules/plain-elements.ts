import type { Element, ElementContent } from 'hast'
import { element } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

/** Elements that Markdown has no word for become ones that it has. */
export function plainElements(tree: Element): void {
  rewriteElements(tree, (node) => replacements.get(node.tagName)?.(node) ?? [node])
}

// A map: a page may have an element called `constructor`.
const replacements = new Map<string, (node: Element) => ElementContent[]>(
  Object.entries({
    // The credit of a picture and the titles of works are told apart by italics.
    cite: italic,
    dfn: italic,
    // One that the reader made has the name of its colour.
    mark: (node) => (node.properties.className ? [node] : italic(node)),
    var: italic,
    u: unwrap,
    ins: unwrap,
    small: unwrap,
    summary: boldLine,
    dt: boldLine,
    // Menus of commands: their items are lines, not a list of the text.
    menu: (node) => [element('div', node.children)],
    dir: (node) => [element('div', node.children)],
    listing: (node) => [element('pre', node.children)],
    xmp: (node) => [element('pre', node.children)],
    plaintext: (node) => [element('pre', node.children)],
  }),
)

function italic(node: Element): ElementContent[] {
  return [element('em', node.children)]
}

function unwrap(node: Element): ElementContent[] {
  return node.children
}

function boldLine(node: Element): ElementContent[] {
  return [element('div', [element('strong', node.children)])]
}
