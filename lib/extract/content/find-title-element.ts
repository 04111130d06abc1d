import { plainWords } from '../plain-words'
import { repeatsTitle } from './blocks/survey-page'

/**
 * The heading that shows the title, perhaps behind a kicker, else the last `h1`: the first is often the site's name.
 */
export function findTitleElement(root: Element, title: string | null): Element | null {
  const plainTitle = plainWords(title ?? '')
  // A teaser of the story may stand above it.
  const first = [...root.querySelectorAll('h1')]
  const headings = [...first, ...root.querySelectorAll('h2, h3')]
  const texts = headings.map((heading) => plainWords(heading.textContent ?? ''))
  const repeating = texts.findIndex((text) => repeatsTitle(text, plainTitle))
  const ending = texts.findIndex((text) => plainTitle.length > 10 && text.endsWith(plainTitle))
  return headings[repeating] ?? headings[ending] ?? first.at(-1) ?? null
}
