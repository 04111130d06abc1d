import { plainWords } from '../plain-words'
import { repeatsTitle } from './blocks/survey-page'

/** The heading that shows the title, else the last `h1`: the first is often the site's name. */
export function findTitleElement(root: Element, title: string | null): Element | null {
  const plainTitle = plainWords(title ?? '')
  const headings = [...root.querySelectorAll('h1, h2, h3')]
  return (
    headings.find((heading) => repeatsTitle(plainWords(heading.textContent ?? ''), plainTitle)) ??
    [...root.querySelectorAll('h1')].at(-1) ??
    null
  )
}
