import { Readability } from '@mozilla/readability'

const numberAttribute = 'data-offprint-number'

/** What Readability would weigh and drop: a third of the elements of a news page. */
const neverStory = 'nav, footer, svg, iframe, button, head script, head link, head style, head meta'

export interface ReadabilityChoice {
  /** Whether Readability kept an element of the page that it was asked about. */
  kept(element: Element): boolean
  /** Readability's own reading, for what nothing better is known of. */
  title: string | null
  byline: string | null
  excerpt: string | null
  siteName: string | null
  lang: string | null
  wordCount: number
}

/** What Readability keeps of `copy`. It takes apart a copy of its own; the elements of `copy` only get a number. */
export function readabilityChoice(copy: Document): ReadabilityChoice {
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
  return {
    kept: (element) => numbers.has(element.getAttribute(numberAttribute)),
    title: parsed?.title || null,
    byline: parsed?.byline || null,
    excerpt: parsed?.excerpt || null,
    siteName: parsed?.siteName || null,
    lang: parsed?.lang || null,
    wordCount: parsed?.textContent?.split(/\s+/).length ?? 0,
  }
}
