import type { OutlineElement } from '../../cleaning'

const longestName = 60
const longestNames = 160

/** Collects elements of the page, each once and all above it, by what a selector goes by. */
export function outlineOf(body: Element): {
  elements: OutlineElement[]
  add(element: Element): number
} {
  const elements: OutlineElement[] = []
  const numbers = new Map<Element, number>()
  function add(element: Element): number {
    if (element === body) return -1
    const known = numbers.get(element)
    if (known !== undefined) return known
    const parent = element.parentElement ? add(element.parentElement) : -1
    const names = [...element.classList].filter((name) => name.length <= longestName)
    elements.push({
      parent,
      tag: element.localName,
      id: element.id.length <= longestName ? element.id : '',
      classes: names.join(' ').slice(0, longestNames),
    })
    numbers.set(element, elements.length - 1)
    return elements.length - 1
  }
  return { elements, add }
}
