import { plainText } from './plain-text'

/** Between a headline and a site's name. */
const divider = /\s+[|–—\-·•»:]\s+|\s*[|｜]\s*/

/** What a heading and the metadata must share to be the same headline. */
const sameHeadline = 0.4

interface TitleSources {
  headline: unknown
  metaTitle: string | null
  pageTitle: string
  headings: string[]
  siteName: string | null
}

/** The headline as the reader sees it: the heading that the metadata agrees with most, else what the metadata says. */
export function readTitle(from: TitleSources): string | null {
  const said = [plainText(from.headline), plainText(from.metaTitle), plainText(from.pageTitle)]
    .filter((title) => title !== null)
    .map((title) => withoutSite(title, from.siteName))
  let best: string | null = null
  let agreement = 0
  for (const heading of from.headings) {
    if (heading.length < 4 || heading.length > 300) continue
    const own = Math.max(0, ...said.map((title) => wordsInCommon(heading, title)))
    if (own > agreement) {
      best = heading
      agreement = own
    }
  }
  if (best !== null && agreement >= sameHeadline) return best
  return said[0] ?? from.headings[0] ?? null
}

/** 0 to 1: the share of the longer text's words that the other has too. */
function wordsInCommon(a: string, b: string): number {
  const [first, second] = [wordSet(a), wordSet(b)]
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common / Math.max(1, first.size, second.size)
}

/** Where words have no spaces between them, characters do. */
function wordSet(text: string): Set<string> {
  const lower = text.toLowerCase()
  const isUnspaced = /[\u3040-\u9fff\uac00-\ud7af]/.test(lower)
  return new Set(isUnspaced ? lower : lower.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean))
}

/** A title without "| The Site" behind or before it. */
function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(divider)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const isSite = (part: string) => siteName !== null && wordsInCommon(part, siteName) > 0.6
  const isShort =
    siteName === null && last.split(' ').length <= 4 && title.length - last.length > 2 * last.length
  if (isSite(last) || isShort) {
    const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-·•»:]+$/u, '')
    return withoutSite(rest, siteName)
  }
  const first = parts[0] ?? ''
  return isSite(first) ? title.slice(first.length).replace(/^[\s|｜–—\-·•»:]+/u, '') : title
}
