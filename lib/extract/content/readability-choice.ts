import { Readability } from '@mozilla/readability'

const numberAttribute = 'data-offprint-number'

/** What Readability would weigh and drop: a third of the elements of a news page. */
const neverStory = 'nav, footer, svg, iframe, button, head script, head link, head style, head meta'

/**
 * Whether Readability keeps an element of `copy`. It takes apart a copy of its own; the elements of `copy` only get a
 * number.
 */
export function readabilityChoice(copy: Document): (element: Element) => boolean {
  let number = 0
  for (const element of copy.body.getElementsByTagName('*')) {
    element.setAttribute(numberAttribute, String(number++))
  }
  const own = copy.cloneNode(true) as Document
  for (const element of own.querySelectorAll(neverStory)) element.remove()
  const parsed = new Readability<Element>(own, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  }).parse()
  const numbers = new Set<string | null>()
  for (const element of parsed?.content?.querySelectorAll(`[${numberAttribute}]`) ?? []) {
    numbers.add(element.getAttribute(numberAttribute))
  }
  return (element) => numbers.has(element.getAttribute(numberAttribute))
}
