import type { Span } from './find-quote'

/** Above so many comparisons a search would be felt. */
const mostComparisons = 40_000_000

/**
 * The part of a text that comes nearest to a pattern with at most `mostErrors` letters changed, left out or put in
 * (Sellers' algorithm), or null.
 */
export function nearestMatch(text: string, pattern: string, mostErrors: number): Span | null {
  if (mostErrors < 1 || text.length * pattern.length > mostComparisons) return null
  const height = pattern.length
  // Of each beginning of the pattern: the fewest errors of it in what ends here, and where that starts.
  let errors = Uint32Array.from({ length: height + 1 }, (_, row) => row)
  let starts = new Uint32Array(height + 1)
  let nextErrors = new Uint32Array(height + 1)
  let nextStarts = new Uint32Array(height + 1)
  let best: Span | null = null
  let fewest = mostErrors + 1
  for (let end = 1; end <= text.length; end++) {
    const letter = text.charCodeAt(end - 1)
    nextErrors[0] = 0
    nextStarts[0] = end
    for (let row = 1; row <= height; row++) {
      const isSame = pattern.charCodeAt(row - 1) === letter
      const changed = (errors[row - 1] ?? 0) + (isSame ? 0 : 1)
      const added = (errors[row] ?? 0) + 1
      const left = (nextErrors[row - 1] ?? 0) + 1
      const least = Math.min(changed, added, left)
      nextErrors[row] = least
      const from =
        least === changed ? starts[row - 1] : least === added ? starts[row] : nextStarts[row - 1]
      nextStarts[row] = from ?? 0
    }
    ;[errors, nextErrors] = [nextErrors, errors]
    ;[starts, nextStarts] = [nextStarts, starts]
    if ((errors[height] ?? fewest) < fewest) {
      fewest = errors[height] ?? fewest
      best = { start: starts[height] ?? 0, end }
    }
  }
  return best
}
