import { AppError } from '../../errors'

/**
 * Above these a page is refused before anything recursive touches it: Readability alone needs 2 s for 100,000
 * elements, is quadratic in depth, and cannot be stopped once it runs.
 */
const mostElements = 250_000
const mostDepth = 1_000

/** @throws AppError `page-too-large` */
export function checkSize(page: Document): void {
  const elements = page.getElementsByTagName('*')
  if (elements.length > mostElements) throw new AppError('page-too-large')
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get
  // The element before and all above it.
  const open: Element[] = []
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as Element
    const parent = parentOf?.call(element)
    while (open.length > 0 && open.at(-1) !== parent) open.pop()
    if (open.push(element) > mostDepth) throw new AppError('page-too-large')
  }
}
