/** The first blocks, as many as Offprint wrote, are the standfirst. */
export function setStandfirst(content: HTMLElement, count: number): void {
  if (count === 0) return
  const header = content.ownerDocument.createElement('header')
  header.append(...[...content.children].slice(0, count))
  content.prepend(header)
}
