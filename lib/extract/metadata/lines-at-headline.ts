import { findTitleElement } from '../content/find-title-element'

/** How far a line may stand from the headline, in texts: right below it, right above it, further below. */
const below = 7
const above = 8
const far = 113
const longestLine = 160

/**
 * The short lines with a digit around the headline, the likeliest to be its own first: those right below it, those right
 * above it (days of 4 of 534 pages), those further below.
 */
export function* linesAtHeadline(
  page: Document,
  title: string | null,
  farther = far,
): Generator<string> {
  const { body } = page
  if (!body) return
  const heading = findTitleElement(body, title)
  const forward = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  if (heading) forward.currentNode = heading
  yield* lines(() => forward.nextNode(), below)
  if (heading) {
    const backward = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    backward.currentNode = heading
    yield* lines(() => backward.previousNode(), above)
  }
  yield* lines(() => forward.nextNode(), farther)
}

function* lines(step: () => Node | null, most: number): Generator<string> {
  for (let count = 0; count < most; ) {
    const node = step()
    if (!node) return
    const text = node.textContent ?? ''
    if (!text.trim() || node.parentElement?.closest('script, style, noscript')) continue
    count++
    // “Published on <b>May</b> 26, 2017” stands in several texts.
    const around = node.parentElement?.parentElement?.textContent ?? ''
    for (const line of [text, around]) {
      if (line.length < longestLine && /\d/.test(line)) yield line
    }
  }
}
