import { type TrustedTypesPolicy, trustedTypesPolicy } from '../../lib/trusted-types'

/** Firefox looks up the names of sites that a page links to, unless told not to. */
const silence = '<meta http-equiv="x-dns-prefetch-control" content="off">'
const html = `<!doctype html><html><head><meta charset="utf-8">${silence}</head><body></body></html>`

let policy: TrustedTypesPolicy | null | undefined

/**
 * The page of a frame that was just put in its place: empty, and there at once, where one that is loaded would be
 * waited for. Its text is the only one that is ever written into a frame; the policy knows no other.
 */
export function emptyPage(frame: HTMLIFrameElement): Document | null {
  const page = frame.contentDocument
  if (!page) return null
  if (policy === undefined) policy = trustedTypesPolicy('article', () => html)
  const given: unknown = policy?.createHTML('') ?? html
  page.open()
  // The type of `write` does not know TrustedHTML.
  page.write(given as string)
  page.close()
  return page
}
