/** Headings from `h2` on without gaps: a page that has only `h3` and `h5` in its story gets `h2` and `h3`. */
export function orderHeadings(content: Element): void {
  const headings = [...content.querySelectorAll('h2, h3, h4, h5, h6')]
  const levels = [...new Set(headings.map((heading) => heading.localName))].sort()
  for (const heading of headings) {
    const name = `h${levels.indexOf(heading.localName) + 2}`
    if (name === heading.localName) continue
    const renamed = content.ownerDocument.createElement(name)
    for (const { name: key, value } of heading.attributes) renamed.setAttribute(key, value)
    renamed.append(...heading.childNodes)
    heading.replaceWith(renamed)
  }
}
