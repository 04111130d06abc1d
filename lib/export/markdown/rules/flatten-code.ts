import type { Element, ElementContent } from 'hast'
import { blockNames } from '../blocks'
import { contains, element, isElement, isNamed, text, textContent } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

const codeNames = new Set(['code', 'kbd', 'samp', 'tt'])
const notInCode = new Set(['a', 'img', 'br', ...blockNames])

/** Code holds text only: links go around it, pictures beside it, lines and blocks end it. */
export function flattenCode(tree: Element): void {
  rewriteElements(
    tree,
    (node) => {
      if (!codeNames.has(node.tagName)) return [node]
      return contains(node, notInCode) ? node.children.flatMap(inCode) : asCode(node)
    },
    new Set(['pre']),
  )
}

function inCode(node: ElementContent): ElementContent[] {
  if (isNamed(node, 'img', 'br', 'pre', 'hr')) return [node]
  if (!isElement(node) || !contains(node, notInCode)) {
    return isElement(node) && (node.tagName === 'a' || blockNames.has(node.tagName))
      ? [{ ...node, children: node.children.flatMap(asCode) }]
      : asCode(node)
  }
  return [{ ...node, children: node.children.flatMap(inCode) }]
}

function asCode(node: ElementContent): ElementContent[] {
  const value = textContent(node).replace(/[\t\n\f\r ]+/g, ' ')
  if (!/\S/.test(value)) return value ? [text(' ')] : []
  const [, before = '', code = '', after = ''] = /^( ?)(.*?)( ?)$/.exec(value) ?? []
  return [text(before), element('code', [text(code)]), text(after)]
}
