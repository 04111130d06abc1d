import type { Author } from '../../article'
import { beginsWithCapital } from './begins-with-capital'
import { plainText } from './plain-text'
import { splitNames } from './split-names'

const begins =
  /^(?:written by|by|von|par|por|di|door|av|af|text|autor|автор|文|記者|记者|بقلم|작성자)[\s:：/]/i
const longestByline = 120
/** The byline stands among the first of them that follow the headline, or it is not there. */
const mostLines = 60

/** “By A. Writer and B. Scribe” as a line of its own after the headline, where no markup says that it is the byline. */
export function readByline(page: Document): Author[] {
  const heading = page.querySelector('h1')
  const lines = [...page.querySelectorAll('p, address, div, span, li')].filter(
    (line) =>
      !heading || (heading.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  for (const line of lines.slice(0, mostLines)) {
    if (line.childElementCount > 12) continue
    // “By A. Writer,” and then the sections and the day, each in an element of its own.
    const beginning = plainText(line.firstChild?.nodeValue)
    const isComplete = /^\S+\s.+,(\s+in)?$/.test(beginning ?? '')
    const text = isComplete ? beginning?.replace(/\s+in$/, '') : plainText(line.textContent)
    if (!text || text.length > longestByline || !begins.test(text) || /[.!?]$/.test(text)) continue
    const names = splitNames(text)
    const isNames = names.every((name) => beginsWithCapital(name) || /[^ -\u024f]/.test(name))
    if (names.length > 0 && isNames) return names.map((name) => ({ name, url: null }))
  }
  return []
}
