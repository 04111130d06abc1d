import { plainText } from './plain-text'

/** A heading that may show the page's headline. */
export interface ShownHeading {
  text: string
  /** Without the words above the headline that are a part of the heading: “Harbour: Bridge reopened”. */
  bare: string | null
  /** Whether the page calls those words a kicker. */
  hasKicker: boolean
  /** An `h1` of its own, one that ends a breadcrumb trail, or the `h2` of the article's header below such an `h1`. */
  place: 'heading' | 'trail' | 'header'
}

const inHeader = 'hgroup h2, article header h2, main header h2, h2[itemprop~=headline]'
const trails = 'li, nav, [class*=breadcrumb i]'
/** What holds more is a whole story: on 3 pages of 410 an `h1` stands in one. */
const longestTrail = 600

/**
 * The headings that may be the headline, in the page's order. An `h1` that ends a breadcrumb trail, on 25 of 131 news
 * pages, is the page's name for search engines; the reader sees the `h2` of the article's header.
 */
export function shownHeadings(page: Document): ShownHeading[] {
  const headings = [...page.querySelectorAll('h1')].map((heading) =>
    readHeading(heading, isInTrail(heading) ? 'trail' : 'heading'),
  )
  const instead = headings.some((heading) => heading?.place === 'heading')
    ? []
    : [...page.querySelectorAll(inHeader)].map((heading) => readHeading(heading, 'header'))
  return [...headings, ...instead].filter((heading) => heading !== null)
}

function isInTrail(heading: Element): boolean {
  const trail = heading.closest(trails)
  return trail !== null && (trail.textContent ?? '').length < longestTrail
}

const kicker = /kicker|overline|topline|eyebrow/i

function readHeading(heading: Element, place: ShownHeading['place']): ShownHeading | null {
  const text = plainText(heading.textContent)
  if (!text) return null
  const first = [...heading.children].find((child) => child.textContent?.trim())
  const start = plainText(first?.textContent) ?? ''
  const isPart = start !== '' && start !== text && text.startsWith(start)
  return {
    text,
    bare: isPart ? text.slice(start.length).replace(/^[\s|:–—·•-]+/, '') : null,
    hasKicker: isPart && kicker.test(first?.className ?? ''),
    place,
  }
}
