import { plainWords } from '../plain-words'
import { plainText } from './plain-text'
import { firstText, type Said } from './ranked-sources'
import type { ShownHeading } from './shown-headings'
import { agreement, withoutSite } from './without-site'

export interface TitleSources extends Said {
  headings: ShownHeading[]
  siteNames: string[]
}

/**
 * What it speaks for a title that a source has it, where the sources differ: a logistic regression over 410 pages,
 * rounded. The window's bar speaks against: where it has one title and the story's head another, the first is written
 * for search engines. Titles of 578 pages right, with all that is here: 0.872 to 0.912.
 */
const weights = {
  heading: 2,
  /** A short `h1` of which the other sources say next to nothing, the name of a rubric: 6 of 578 pages. */
  rubric: -1.5,
  trail: 0,
  header: 0,
  social: 1.5,
  linked: 1,
  window: -1,
}

type Vote = [title: string, source: keyof typeof weights]

/** The headline as a page's sources have it, each counted by its weight. */
export function readTitle(from: TitleSources): string | null {
  const counted = new Map<string, { title: string; weight: number }>()
  const votes = votesOf(from)
  for (const [said, source] of votes) {
    const title = whole(said, votes)
    const entry = counted.get(plainWords(title)) ?? { title, weight: 0 }
    entry.weight += weights[source]
    // “Harbour Bridge reopened” as a heading, of which each part has a line, is “Harbour: Bridge reopened” elsewhere.
    if (title.includes(': ') && !entry.title.includes(':')) entry.title = title
    counted.set(plainWords(title), entry)
  }
  counted.delete('')
  return [...counted.values()].toSorted((a, b) => b.weight - a.weight)[0]?.title ?? null
}

/** A little less than search engines take of a headline. */
const mostLetters = 95

/**
 * A title that another source has to its end: “Old harbour bridge opens…”, one as long as search engines take it, one
 * whose attribute ended at a quote. 4 of 578 pages.
 */
function whole(title: string, votes: Vote[]): string {
  const isCut = title.length > mostLetters || /(…|\.\.\.)$/.test(title)
  const start = plainWords(title)
  const longer = votes.filter(
    ([other, source]) =>
      plainWords(other).startsWith(start) &&
      ((isCut && weights[source] > 0) || /^\s*["“„«]/.test(other.slice(title.length))),
  )
  return longer.toSorted(([a], [b]) => b.length - a.length)[0]?.[0] ?? title
}

function votesOf(from: TitleSources): Vote[] {
  const { headings, siteNames } = from
  const social = firstText('socialTitle', from)
  const linked = firstText('linkedTitle', from)
  const window = plainText(from.page.title)

  const said = [social, linked, window].filter((title) => title !== null)
  const likeliest = (place: ShownHeading['place']) => {
    const fitting = headings.filter(
      (one) =>
        one.place === place && !siteNames.some((name) => plainWords(name) === plainWords(one.text)),
    )
    const rated = fitting.map((one) => ({ ...one, agrees: agreementWith(said, one.text) }))
    return rated.toSorted((a, b) => b.agrees - a.agrees)[0]
  }
  const heading = likeliest('heading')
  const shown = [heading, likeliest('trail'), heading ? undefined : likeliest('header')].filter(
    (one) => one !== undefined,
  )

  const others = [shown[0]?.text, linked].filter((title) => typeof title === 'string')
  const clean = (title: string) => withoutSite(title, siteNames, others)
  const given = (title: string | null, source: Vote[1]): Vote[] =>
    title ? [[clean(title), source]] : []
  const metadata = [
    ...given(social, 'social'),
    ...given(linked, 'linked'),
    ...given(window, 'window'),
  ]
  const plain = metadata.map(([title]) => plainWords(title))
  return [
    ...shown.map((one): Vote => {
      const isRubric = one.agrees < leastAgreement && one.text.length < shortestHeadline
      const source = isRubric && said.length > 0 ? 'rubric' : one.place
      return [withoutKicker(one, clean(one.text), plain), source]
    }),
    ...metadata,
  ]
}

/** Of the words of the longer title. */
const leastAgreement = 0.2
/** What a heading has that says its own about the story, at least. */
const shortestHeadline = 30

function agreementWith(said: string[], text: string): number {
  return Math.max(0, ...said.map((title) => agreement(title, text)))
}

/**
 * A heading without its kicker where the metadata have it so, or where only the page itself tells them apart: 8 of 578
 * pages.
 */
function withoutKicker({ bare, hasKicker }: ShownHeading, whole: string, said: string[]): string {
  if (!bare || said.includes(plainWords(bare))) return bare ?? whole
  return hasKicker && !said.includes(plainWords(whole)) ? bare : whole
}
