import type { ScoredBlock } from './blocks/select-blocks'
import { containerOf } from './keep-headings'

/** “Updated at 14:32 GMT, 3 hours ago” */
const mostWords = 8

/**
 * Keeps the time that stands above an entry of a live blog: without it nobody knows when what is told there was so. On
 * other pages a time is the byline's. It fires on two of 131 news pages; their truth leaves times out, and one of them
 * is not exact any more.
 */
export function keepEntryTimes(blocks: ScoredBlock[]): ScoredBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const isTime = block.hasTime && block.wordCount <= mostWords
    if (block.keep || !isTime || !next?.keep) return block
    const entry = containerOf(block.element)
    // What holds the headline is the whole, and its time that of the byline.
    const isOfEntry = entry?.contains(next.element) && !entry.querySelector('h1')
    return isOfEntry ? { ...block, keep: true } : block
  })
}
