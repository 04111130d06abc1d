import { plainWords } from '../plain-words'

/** Between a headline and a site's name. */
const divider = /\s+[|–—\-·•»:]\s+|\s*[|｜ㅣ]\s*/
const atDivider = /^\s*[|｜ㅣ–—\-·•»:]/
const endingInDivider = /[\s|｜–—\-·•»:]+$/

/** A title without "| The Site" behind or before it: what is the site's name, or leaves what another source says. */
export function withoutSite(title: string, siteNames: string[], others: string[]): string {
  // “Headline - Section | The Site”, where another source says “Headline” alone.
  const bare = others.find(
    (other) =>
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
  const before = title.slice(0, title.lastIndexOf(last)).replace(endingInDivider, '')
  const isSaid = others.some((other) => plainWords(other) === plainWords(before))
  if (isSite(last) || isSaid) return withoutSite(before, siteNames, others)
  return isSite(first) ? title.slice(first.length).replace(/^[\s|｜–—\-·•»:]+/, '') : title
}

function isSameName(part: string, name: string): boolean {
  const [a, b] = [plainWords(part).replaceAll(' ', ''), plainWords(name).replaceAll(' ', '')]
  return (a.startsWith(b) && a.length < b.length + 4) || agreement(part, name) > 0.6
}

/** 0 to 1: the share of the longer text's words that the other has too. */
export function agreement(a: string, b: string): number {
  const [first, second] = [new Set(plainWords(a).split(' ')), new Set(plainWords(b).split(' '))]
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common / Math.max(first.size, second.size)
}
