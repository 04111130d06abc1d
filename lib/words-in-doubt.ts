import type { Completeness } from './article'

/** With more than this share of its words in doubt, some of the story may be missing. */
const mostInDoubt = 0.3

/** How many words that may be the story's were left out, where they are so many that the reader should know; else 0. */
export function wordsInDoubt({
  wordsSeen,
  wordsKept,
}: Pick<Completeness, 'wordsSeen' | 'wordsKept'>): number {
  const inDoubt = wordsSeen - wordsKept
  return inDoubt > mostInDoubt * wordsSeen ? inDoubt : 0
}
