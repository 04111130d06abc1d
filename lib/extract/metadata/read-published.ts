import { inOwnZone } from './in-own-zone'
import { linesAtHeadline } from './lines-at-headline'
import { saidOf } from './ranked-sources'
import type { AuthorSources } from './read-authors'
import { firstDate } from './read-date'
import { readWrittenDate } from './read-written-date'

/** How many more texts below the headline are asked for the clock that the page goes by. */
const nearby = 25

type DateSources = Omit<AuthorSources, 'siteNames'> & { title: string; lang: string | null }

/** When the article was published, as ISO 8601: the first date that the page has, in order of trust. */
export function readPublished(from: DateSources): string | null {
  const { page, title, lang } = from
  const lines = () => linesAtHeadline(page, title, nearby)
  const claims = [...saidOf('publishedTime', from)].flatMap((value) => firstDate([value]) ?? [])
  const time = printedOne(claims, lines, lang) ?? claims[0] ?? firstDate(shownTimes(from))
  return time && inOwnZone(time, lines(), lang)
}

/** A day and a half, in milliseconds. */
const farApart = 1.5 * 86_400_000

/** Where claims lie further apart than zones, the one whose day is printed at the headline: 2 of 534 pages. */
function printedOne(
  claims: string[],
  lines: () => Iterable<string>,
  lang: string | null,
): string | null {
  const times = claims.map((claim) => Date.parse(claim))
  if (Math.max(...times) - Math.min(...times) < farApart) return null
  const byDay = new Map(claims.toReversed().map((claim) => [claim.slice(0, 10), claim]))
  for (const line of lines()) {
    const claim = byDay.get(readWrittenDate(line, lang) ?? '')
    if (claim) return claim
  }
  return null
}

/** Where else a page says when its article was published, the most trusted first; each is read only if need be. */
function* shownTimes(from: DateSources): Generator<unknown> {
  const { page, article, nodes, address, title, lang } = from
  yield* timesOf(page, '[itemprop~=datePublished]', lang)
  for (const node of nodes) yield node.datePublished
  yield article?.dateCreated
  yield* timesOf(page, 'time[pubdate]', lang)
  yield* timesOf(page, 'article header time, header time', lang)
  // Cards of other stories are articles too.
  yield* timesOf(
    page,
    'article:has(h1) time:not(article article *), main time:not(article *, aside *)',
    lang,
  )
  yield readWrittenDate(page.title, lang)
  for (const line of linesAtHeadline(page, title, 3)) yield readWrittenDate(line, lang)
  yield* timesOf(page, 'article time, main time', lang)
  for (const line of linesAtHeadline(page, title)) yield readWrittenDate(line, lang)
  yield* timesOf(page, 'time', lang)
  yield* saidOf('modifiedTime', from)
  yield dateInAddress(address)
}

const mostTimes = 6

function* timesOf(page: Document, selector: string, lang: string | null): Generator<string | null> {
  for (const element of [...page.querySelectorAll(selector)].slice(0, mostTimes)) {
    yield element.getAttribute('datetime') ?? element.getAttribute('content')
    yield readWrittenDate(element.textContent ?? '', lang)
  }
}

/** `/2017/05/26/` and `-20170526`. */
function dateInAddress(address: string): string | null {
  const found = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?:[/_.-]|$)/.exec(
    address,
  )
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null
}
