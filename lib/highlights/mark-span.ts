import type { Span } from './find-quote'
import type { TextMap } from './text-map'

/**
 * Wraps a place of the text in `mark` elements, one for each stretch inside a line, with the white space between its
 * words; where one stands in another both are there. The map is no longer right afterwards.
 */
export function markSpan({ parts }: TextMap, { start, end }: Span): HTMLElement[] {
  const stretches: { node: Text; from: number; to: number }[] = []
  for (const part of parts) {
    const first = Math.max(0, start - part.start)
    const until = Math.min(part.length, end - part.start)
    if (first >= until) continue
    const from = part.offset + first
    const to = part.offset + (until === part.length ? part.size : until)
    const last = stretches.at(-1)
    if (last?.node === part.node) last.to = to
    else stretches.push({ node: part.node, from, to })
  }
  return stretches.map(({ node, from, to }) => {
    const words = from > 0 ? node.splitText(from) : node
    if (to - from < words.data.length) words.splitText(to - from)
    const mark = words.ownerDocument.createElement('mark')
    words.replaceWith(mark)
    mark.append(words)
    return mark
  })
}
