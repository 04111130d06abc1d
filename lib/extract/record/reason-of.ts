import type { RemovalReason } from '../../cleaning'
import { isInDoubt, type ScoredBlock } from '../content/blocks/select-blocks'
import { repeatsTitle } from '../content/blocks/survey-page'
import type { Figure } from '../content/figures/figure'
import type { CleanedPage } from '../extract-article'
import { plainWords } from '../plain-words'

const mostLinked = 0.5
/** A line with the authors' names or a time in it that is no longer than this beyond them says who and when. */
const otherWords = 8

/** Why blocks that make one piece are not in the article. */
export function reasonOf(blocks: ScoredBlock[], page: CleanedPage): RemovalReason {
  if (blocks.some((block) => block.byRule)) return 'site-rule'
  if (page.isSelection) return 'not-selected'
  if (blocks.every((block) => isShownAbove(block, page.metadata))) return 'shown-above'
  if (blocks.some(isInDoubt)) return 'in-doubt'
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const linked = blocks.reduce((sum, block) => sum + block.linkLength, 0)
  if (linked >= mostLinked * length) return 'mostly-links'
  return blocks.every((block) => block.score === 0) ? 'far-off' : 'no-story'
}

/** Why a picture is not in the article. */
export function reasonOfPicture({ image, caption }: Figure, page: CleanedPage): RemovalReason {
  if (page.judge?.(image, caption ?? '') === false) return 'site-rule'
  return page.isSelection ? 'not-selected' : 'no-story'
}

/** The reader has the headline, the authors' names, the dates and a correction above the article. */
function isShownAbove(
  { text, wordCount, hasTime }: ScoredBlock,
  { title, authors, correction }: CleanedPage['metadata'],
): boolean {
  const plain = plainWords(text)
  if (repeatsTitle(plain, plainWords(title)) || plain === plainWords(correction ?? '')) return true
  const names = authors.map(({ name }) => plainWords(name))
  const isByline = names.length > 0 && names.every((name) => plain.includes(name))
  const named = isByline ? names.join(' ').split(' ').length : 0
  return (isByline || hasTime) && wordCount <= named + otherWords
}
