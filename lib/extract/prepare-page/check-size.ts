import { AppError } from '../../errors'

/**
 * Above these a page is refused before anything recursive touches it: Readability alone needs 2 s for 100,000
 * elements, is quadratic in depth, and cannot be stopped once it runs.
 */
const mostElements = 250_000
const mostDepth = 1_000

/** @throws AppError `page-too-large` */
export function checkSize(page: Document): void {
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_ELEMENT)
  let elements = 1
  let depth = 1
  for (;;) {
    if (elements > mostElements || depth > mostDepth) throw new AppError('page-too-large')
    if (walker.firstChild()) {
      depth++
      elements++
      continue
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return
      depth--
    }
    elements++
  }
}
