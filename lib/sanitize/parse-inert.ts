import { type TrustedTypesPolicy, trustedTypesPolicy } from '../trusted-types'

let policy: TrustedTypesPolicy | null | undefined
let inertDocument: Document | undefined

/**
 * Parses HTML in a document without a window: nothing loads, nothing runs. Only for what is sanitized afterwards, or
 * never becomes HTML again.
 */
export function parseInert(html: string): HTMLElement {
  inertDocument ??= document.implementation.createHTMLDocument('')
  const holder = inertDocument.createElement('div')
  const given: unknown = parsingPolicy()?.createHTML(html) ?? html
  // The type of `innerHTML` does not know TrustedHTML.
  holder.innerHTML = given as string
  return holder
}

/** DOMPurify's own policy in our pages; it passes everything on, so nothing but sanitizing may have it. */
export function parsingPolicy(): TrustedTypesPolicy | null {
  if (policy === undefined) policy = trustedTypesPolicy('dompurify', (html) => html)
  return policy
}
