import { upperEdge } from './upper-edge'

/** Pixels between the words and the bar, and between the bar and the window's edge. */
const gap = 8

/**
 * Where a bar stands on the page: below the last line of what is selected, or above the first where the window ends
 * before that; in sight in any case where the selection is higher than the window.
 */
export function besideSelection(
  { first, last }: { first: DOMRect; last: DOMRect },
  { offsetWidth, offsetHeight }: { offsetWidth: number; offsetHeight: number },
): { top: number; left: number } {
  const lowest = scrollY + innerHeight - offsetHeight - gap
  const isBelow = last.bottom + gap <= lowest
  const above = Math.max(first.top - gap - offsetHeight, scrollY + upperEdge())
  const most = document.documentElement.clientWidth - offsetWidth - gap
  return {
    top: isBelow ? last.bottom + gap : above,
    left: Math.max(gap, Math.min(isBelow ? last.left : first.left, most)),
  }
}
