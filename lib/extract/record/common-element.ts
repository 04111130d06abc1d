/** The innermost element around all of them. */
export function commonElement(elements: Element[]): Element {
  return elements.reduce((common, element) => {
    let at = common
    while (!at.contains(element) && at.parentElement) at = at.parentElement
    return at
  })
}
