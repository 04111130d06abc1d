/**
 * Leaves out a first heading that repeats the title, and moves the others down where one is of the first level: an
 * article's own begin with the second. Returns the words of the first-level heading that the text begins with.
 */
export function placeHeadings(content: HTMLElement, title: string | null): string | null {
  const first = content.firstElementChild
  const opening = first?.localName === 'h1' ? (first.textContent?.trim() ?? '') : null
  if (opening !== null && (title === null || opening === title.trim())) first?.remove()
  if (!content.querySelector('h1')) return opening
  for (const heading of content.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lower = content.ownerDocument.createElement(`h${Number(heading.localName.charAt(1)) + 1}`)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  return opening
}
