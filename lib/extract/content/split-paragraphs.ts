/**
 * Two line breaks end a paragraph on old pages: what follows becomes a paragraph of its own. On 37 of 693 pages; their
 * words stay as they are.
 */
export function splitParagraphs(content: Element): void {
  for (const paragraph of content.querySelectorAll('p:has(> br + br)')) {
    const next = () => paragraph.cloneNode() as Element
    let part = next()
    let breaks: Node[] = []
    for (const node of [...paragraph.childNodes]) {
      if (node.nodeName === 'BR') breaks.push(node)
      // White space between breaks is none between words.
      else if (breaks.length === 0 || node.textContent?.trim()) {
        if (breaks.length > 1) part = next()
        else part.append(...breaks)
        breaks = []
        part.append(node)
        if (!part.parentNode && part.textContent?.trim()) paragraph.before(part)
      }
    }
    paragraph.remove()
  }
}
