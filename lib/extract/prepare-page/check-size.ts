import { AppError } from '../../errors'

/**
 * Above these a page is refused before anything recursive touches it: Readability alone needs 2 s for 100,000
 * elements, is quadratic in depth, and cannot be stopped once it runs.
 */
const mostElements = 250_000
const mostDepth = 1_000
/** Only a page that is made to be slow needs more steps upwards: 250,000 elements of the deepest that parsers make need half. */
const mostSteps = 1_000_000
/** Characters. A page has few elements when all of it is one text, and the rules read it again and again. */
const mostText = 30_000_000

/** @throws AppError `page-too-large` */
export function checkSize(page: Document): void {
  const elements = page.getElementsByTagName('*')
  if (elements.length > mostElements) throw new AppError('page-too-large')
  let steps = 0
  for (let index = 0; index < elements.length; ) {
    const depth = depthOf(elements[index])
    steps += depth
    if (depth > mostDepth || steps > mostSteps) throw new AppError('page-too-large')
    // In the page's order an element is at most one level deeper than the one before it: those between cannot be too deep.
    index += Math.max(mostDepth - depth, 1)
  }
}

/**
 * Of the copy, which has no scripts any more: with theirs a page's text takes longer to gather than its rules to read.
 * @throws AppError `page-too-large`
 */
export function checkText(body: Element): void {
  if ((body.textContent ?? '').length > mostText) throw new AppError('page-too-large')
}

/** How many elements an element is in, itself counted; as the DOM has it, whatever a form calls its fields. */
function depthOf(element: Element | undefined): number {
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get
  let depth = 0
  for (let at = element; at; at = parentOf?.call(at)) depth++
  return depth
}
