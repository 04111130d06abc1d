import type { Element, ElementContent } from 'hast'
import { contains, element, isElement, isNamed, isVisible } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

const listNames = new Set(['ul', 'ol'])
const itemNames = new Set(['li', 'ul', 'ol'])
// CommonMark reads nine digits at most.
const highestNumber = 999_999_999

/** Lists hold items and nothing else: a list between items goes into the one before, other content splits the list. */
export function repairLists(tree: Element): void {
  rewriteElements(
    tree,
    (node) => (listNames.has(node.tagName) ? repaired(node) : [node]),
    new Set(['pre']),
  )
}

function repaired(list: Element): ElementContent[] {
  const result: ElementContent[] = []
  let current: Element | null = null
  let number = firstNumber(list)
  for (const child of list.children.flatMap(unwrapped)) {
    if (!isVisible(child)) continue
    if (isNamed(child, 'li')) {
      if (!current) {
        current = element(list.tagName, [], list.tagName === 'ol' ? { start: number } : {})
        result.push(current)
      }
      current.children.push(child)
      number++
      continue
    }
    const before: ElementContent | undefined = current?.children.at(-1)
    if (isNamed(child, 'ul', 'ol') && isElement(before)) {
      before.children.push(child)
      continue
    }
    current = null
    result.push(child)
  }
  return result
}

function firstNumber(list: Element): number {
  const start = Number.parseInt(String(list.properties.start ?? ''), 10)
  return start >= 0 && start <= highestNumber ? start : 1
}

/** Items in a wrapper, `<ul><div><li>`, come out of it. */
function unwrapped(node: ElementContent): ElementContent[] {
  if (!isElement(node) || itemNames.has(node.tagName) || !contains(node, new Set(['li']))) {
    return [node]
  }
  return node.children.flatMap(unwrapped)
}
