import type { Author } from '../../article'
import { plainText } from './plain-text'
import { namesInByline } from './read-byline'
import { isPerson } from './visible-authors'

const label =
  /^\s*(?:autor(?:in)?(?:\/autor)?|authors?|(?:article )?written by|auteur|автор)\s*(?::|$)/i
const longestLine = 80
/** The name may stand in another element than its label. */
const mostTexts = 3

/** “Author: A. Writer” anywhere on a page that names nobody else, often below the story: 2 of 486 pages. */
export function labelledAuthors(page: Document): Author[] {
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const line = walker.currentNode.nodeValue ?? ''
    if (line.length > longestLine || !label.test(line)) continue
    const texts = [plainText(line) ?? '']
    while (texts.length < mostTexts && walker.nextNode()) {
      texts.push(plainText(walker.currentNode.nodeValue) ?? '')
    }
    const names = namesInByline(texts.filter(Boolean))
    if (names.length > 0 && names.every((name) => isPerson(name)))
      return names.map((name) => ({ name, url: null }))
  }
  return []
}
