import type { OutlineElement } from '../cleaning'

/** The page's elements again, empty, so that selectors can be asked of them; by their numbers in the outline. */
export function outlineElements(outline: OutlineElement[]): Element[] {
  const page = document.implementation.createHTMLDocument('')
  const elements: Element[] = []
  outline.forEach(({ parent, tag, id, classes }, index) => {
    const element = createElement(page, tag)
    if (id) element.id = id
    if (classes) element.setAttribute('class', classes)
    elements.push(element)
    const above = parent < index ? elements[parent] : undefined
    ;(above ?? page.body).append(element)
  })
  return elements
}

/** Pages have names that only a parser takes. */
function createElement(page: Document, tag: string): Element {
  try {
    return page.createElement(tag)
  } catch {
    return page.createElement('div')
  }
}
