import { findTitleElement } from '../content/find-title-element'
import { readWrittenDate } from './read-written-date'

const mostTexts = 120
const longestLine = 160

/** The dates that stand near the headline in lines of their own, in the page's order. */
export function* visibleDates(
  page: Document,
  title: string | null,
  lang: string | null,
): Generator<string> {
  const { body } = page
  if (!body) return
  const heading = findTitleElement(body, title)
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  if (heading) walker.currentNode = heading
  for (let count = 0; count < mostTexts && walker.nextNode(); ) {
    const { currentNode } = walker
    const text = currentNode.textContent ?? ''
    if (!text.trim() || currentNode.parentElement?.closest('script, style, noscript')) continue
    count++
    // “Published on <b>May</b> 26, 2017” stands in several texts.
    const around = currentNode.parentElement?.parentElement?.textContent ?? ''
    for (const line of [text, around]) {
      const date = line.length < longestLine && /\d/.test(line) ? readWrittenDate(line, lang) : null
      if (date) yield date
    }
  }
}
