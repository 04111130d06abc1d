import type { Author } from '../../article'
import { plainText } from './plain-text'
import { splitNames } from './split-names'
import { isPerson } from './visible-authors'

const longestByline = 80
const shortestParagraph = 80
/** The byline is among the first paragraphs that are bold as a whole. */
const mostParagraphs = 6

/** “A. Writer/B. Scribe” in bold as a paragraph of its own right above the story: two of 131 news pages. */
export function boldByline(page: Document): Author[] {
  const bold = [...page.querySelectorAll('p > strong:only-child, p > b:only-child')]
  for (const element of bold.slice(0, mostParagraphs)) {
    const paragraph = element.parentElement
    const text = plainText(paragraph?.textContent)
    const below = paragraph?.nextElementSibling?.textContent ?? ''
    if (!text || text !== plainText(element.textContent)) continue
    if (text.length > longestByline || below.length < shortestParagraph) continue
    // Later it is a heading.
    const above = paragraph?.previousElementSibling?.textContent ?? ''
    if (above.length > shortestParagraph || /[.:!?]$/.test(text)) continue
    const parts = text.split('/').map((part) => part.trim())
    const names = parts.flatMap(splitNames)
    if (names.length !== parts.length || !names.every(isName)) continue
    return names.map((name) => ({ name, url: null }))
  }
  return []
}

function isName(name: string): boolean {
  return isPerson(name) && name.split(' ').length < 4
}
