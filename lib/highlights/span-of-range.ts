import type { Span } from './find-quote'
import type { TextMap } from './text-map'

/** From where to where in the text of an article a range of its document goes; empty where it has no words. */
export function spanOfRange({ parts }: TextMap, range: Range): Span {
  const { startContainer, startOffset, endContainer, endOffset } = range
  const covered = parts.flatMap(({ node, offset, size, start, length }) => {
    if (!range.intersectsNode(node)) return []
    const from = node === startContainer ? Math.max(offset, startOffset) : offset
    const to = node === endContainer ? Math.min(offset + size, endOffset) : offset + size
    if (from >= to) return []
    return [{ start: start + (from - offset), end: start + Math.min(length, to - offset) }]
  })
  return { start: covered[0]?.start ?? 0, end: covered.at(-1)?.end ?? 0 }
}
