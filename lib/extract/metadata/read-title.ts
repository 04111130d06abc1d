import { plainText } from './plain-text'

/** Between a headline and a site's name. */
const divider = /\s+[|–—\-·•»:]\s+/

/** The headline: what linked data, `meta` and the visible page say of it, without the site's name. */
export function readTitle(from: {
  headline: unknown
  metaTitle: string | null
  pageTitle: string
  headings: string[]
  siteName: string | null
}): string | null {
  const headline = plainText(from.headline)
  const metaTitle = plainText(from.metaTitle)
  const pageTitle = plainText(from.pageTitle)
  const said = [headline, metaTitle, pageTitle].filter((title) => title !== null)
  // What the page shows as its heading is the headline, if the metadata agrees.
  const shown = from.headings.find((heading) =>
    said.some((title) => plain(heading) === plain(title)),
  )
  if (shown) return shown
  if (headline) return headline
  const close = from.headings.find((heading) => said.some((title) => agree(heading, title)))
  if (close) return close
  const title = metaTitle ?? pageTitle
  return title === null ? null : withoutSite(title, from.siteName)
}

const shortestHeading = 8

function agree(heading: string, title: string): boolean {
  const [inner, outer] = [plain(heading), plain(title)]
  if (inner.length < shortestHeading) return false
  return (
    outer === inner ||
    outer.startsWith(inner) ||
    (inner.startsWith(outer) && outer.length > 0.5 * inner.length)
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(divider)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const isSite = siteName !== null && plain(siteName).includes(plain(last))
  const isShort = last.split(' ').length <= 4 && title.length - last.length > 2 * last.length
  return isSite || isShort
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—\-·•»:]\s+$/, '')
    : title
}
