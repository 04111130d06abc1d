import type { PlacedHighlight } from '../../highlights/place-highlights'
import { quoteParagraphs } from './quote-paragraphs'

/** The heading of the list of highlights, in every format: a file speaks no language of the interface. */
export const highlightHeading = 'Highlights'

/** The highlights as quotations, each with its note; also those that are no longer in the text. */
export function highlightSection(placed: PlacedHighlight[]): Element {
  const page = document.implementation.createHTMLDocument('')
  const section = page.createElement('section')
  section.className = 'highlights'
  section.append(page.createElement('hr'))
  const heading = section.appendChild(page.createElement('h2'))
  heading.textContent = highlightHeading
  for (const { highlight } of placed) {
    const quote = section.appendChild(page.createElement('blockquote'))
    for (const paragraph of quoteParagraphs(highlight.exact)) {
      const mark = quote
        .appendChild(page.createElement('p'))
        .appendChild(page.createElement('mark'))
      mark.className = highlight.color
      mark.textContent = paragraph
    }
    const note = section.appendChild(page.createElement('p'))
    for (const [at, line] of (highlight.note ?? '').split('\n').entries()) {
      if (at > 0) note.append(page.createElement('br'))
      note.append(line)
    }
    if (!highlight.note) note.remove()
  }
  return section
}
