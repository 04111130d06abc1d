import { plainWords } from '../plain-words'
import { plainText } from './plain-text'

/** Between a headline and a site's name. */
const divider = /\s+[|–—\-·•»:]\s+|\s*[|｜ㅣ]\s*/
const atDivider = /^\s*[|｜ㅣ–—\-·•»:]/

interface TitleSources {
  headline: unknown
  metaTitle: string | null
  pageTitle: string
  headings: string[]
  siteNames: string[]
}

/**
 * The headline that most of a page's sources agree on. Each has a weight for where none agree: what links to the page
 * show before what the page shows, since a heading may be a ticker's latest entry or the name of a rubric.
 */
export function readTitle(from: TitleSources): string | null {
  const [heading] = from.headings.filter((one) => one.length > 3 && one.length < 300)
  const headline = plainText(from.headline)
  const clean = (title: string | null) =>
    title && withoutSite(title, from.siteNames, [heading, headline])
  const votes: [title: string | null | undefined, weight: number][] = [
    [clean(plainText(from.metaTitle)), 1.3],
    [clean(heading ?? null), 1.25],
    [clean(headline), 1.2],
    [clean(plainText(from.pageTitle)), 0],
  ]
  const counted = new Map<string, { title: string; weight: number }>()
  for (const [title, weight] of votes) {
    if (!title) continue
    const entry = counted.get(plainWords(title)) ?? { title, weight: 0 }
    entry.weight += weight
    counted.set(plainWords(title), entry)
  }
  return [...counted.values()].toSorted((a, b) => b.weight - a.weight)[0]?.title ?? null
}

/** A title without "| The Site" behind or before it: what is the site's name, or leaves what another source says. */
function withoutSite(
  title: string,
  siteNames: string[],
  others: (string | null | undefined)[],
): string {
  // “Headline - Section | The Site”, where another source says “Headline” alone.
  const bare = others.find(
    (other) =>
      other &&
      other.length * 2 > title.length &&
      title.startsWith(other) &&
      atDivider.test(title.slice(other.length)),
  )
  if (bare) return bare
  const beforeBar = /^(\S+\s+[^\s|].*?)\s*[|｜ㅣ][^|｜ㅣ]*$/.exec(title)?.[1]
  if (beforeBar) return withoutSite(beforeBar, siteNames, others)
  const parts = title.split(divider)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return title
  const isSite = (part: string) => siteNames.some((name) => isSameName(part, name))
  const before = title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-·•»:]+$/, '')
  const isSaid = others.some((other) => other && plainWords(other) === plainWords(before))
  if (isSite(last) || isSaid) return withoutSite(before, siteNames, others)
  return isSite(first) ? title.slice(first.length).replace(/^[\s|｜–—\-·•»:]+/, '') : title
}

function isSameName(part: string, name: string): boolean {
  const [a, b] = [plainWords(part).replaceAll(' ', ''), plainWords(name).replaceAll(' ', '')]
  return (a.startsWith(b) && a.length < b.length + 4) || agreement(part, name) > 0.6
}

/** 0 to 1: the share of the longer text's words that the other has too. */
function agreement(a: string, b: string): number {
  const [first, second] = [new Set(plainWords(a).split(' ')), new Set(plainWords(b).split(' '))]
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common / Math.max(first.size, second.size)
}
