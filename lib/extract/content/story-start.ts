import type { ScoredBlock } from './blocks/select-blocks'

const fewestWords = 12

/** Where the story begins: the index of the first kept block that is longer than a line; 0 where there is none. */
export function storyStart(blocks: ScoredBlock[]): number {
  const start = blocks.findIndex((block) => block.keep && block.wordCount >= fewestWords)
  return Math.max(start, 0)
}
