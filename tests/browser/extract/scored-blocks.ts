import { collectBlocks } from '../../../lib/extract/content/blocks/collect-blocks'
import type { ScoredBlock } from '../../../lib/extract/content/blocks/select-blocks'
import type { TextBlock } from '../../../lib/extract/content/blocks/text-block'

interface Verdict {
  keep: boolean
  score: number
}

/** A piece of a page, and its blocks as the trees hand them on, with a verdict of the test's own. */
export function scoredBlocks(
  html: string,
  verdictOf: (block: TextBlock) => Verdict,
): { root: Element; blocks: ScoredBlock[] } {
  const root = document.createElement('div')
  root.innerHTML = html
  const blocks = collectBlocks(root).map((block) => {
    const verdict = verdictOf(block)
    return { ...block, ...verdict, isLikely: verdict.keep, isAside: false }
  })
  return { root, blocks }
}
