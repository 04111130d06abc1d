import { plainText } from './plain-text'

/** Between a headline and a site's name. */
const divider = /\s+[|–—\-·•»:]\s+|\s*[|｜]\s*/

interface TitleSources {
  headline: unknown
  metaTitle: string | null
  pageTitle: string
  headings: string[]
  siteName: string | null
}

/**
 * The headline that most of a page's sources agree on. Each has a weight for where none agree: what links to the page
 * show before what the page shows, since a heading may be a ticker's latest entry or the name of a rubric.
 */
export function readTitle(from: TitleSources): string | null {
  const [heading] = from.headings.filter((one) => one.length > 3 && one.length < 300)
  const headline = plainText(from.headline)
  const clean = (title: string | null) =>
    title && withoutSite(title, from.siteName, [heading, headline])
  const votes: [title: string | null | undefined, weight: number][] = [
    [clean(plainText(from.metaTitle)), 1.3],
    [heading, 1.25],
    [clean(headline), 1.2],
    [clean(plainText(from.pageTitle)), 0.7],
  ]
  const counted = new Map<string, { title: string; weight: number }>()
  for (const [title, weight] of votes) {
    if (!title) continue
    const entry = counted.get(plain(title)) ?? { title, weight: 0 }
    entry.weight += weight
    counted.set(plain(title), entry)
  }
  return [...counted.values()].toSorted((a, b) => b.weight - a.weight)[0]?.title ?? null
}

/** A title without "| The Site" behind or before it: what is the site's name, or leaves what another source says. */
function withoutSite(
  title: string,
  siteName: string | null,
  others: (string | null | undefined)[],
): string {
  const parts = title.split(divider)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return title
  const isSite = (part: string) => siteName !== null && agreement(part, siteName) > 0.6
  const before = title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-·•»:]+$/, '')
  const isSaid = others.some((other) => other && plain(other) === plain(before))
  if (isSite(last) || isSaid) return withoutSite(before, siteName, others)
  return isSite(first) ? title.slice(first.length).replace(/^[\s|｜–—\-·•»:]+/, '') : title
}

/** 0 to 1: the share of the longer text's words that the other has too. */
function agreement(a: string, b: string): number {
  const [first, second] = [new Set(plain(a).split(' ')), new Set(plain(b).split(' '))]
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common / Math.max(first.size, second.size)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
