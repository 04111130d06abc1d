import type { Completeness } from '../../article'
import type { Metadata } from '../metadata/read-metadata'
import { pictureAttribute } from '../prepare-page/resolve-pictures'
import { isInDoubt, type ScoredBlock } from './blocks/select-blocks'
import type { Figure } from './figures/figure'
import { pageKind } from './page-kind'

interface Cleaning {
  page: Document
  blocks: ScoredBlock[]
  figures: Figure[]
  captions: Set<ScoredBlock>
  metadata: Metadata
  isSelection: boolean
}

/** What the page had and what was kept of it. Seen words are the kept ones and those that might have been the story's. */
export function describeCompleteness({
  page,
  blocks,
  figures,
  captions,
  metadata,
  isSelection,
}: Cleaning): Completeness {
  const text = blocks.filter((block) => !captions.has(block))
  const kept = text.filter((block) => block.keep)
  const wordsKept = sum(kept)
  const captionsKept = figures.filter((figure) => figure.caption).length
  const wordsSeen = sum(text.filter((block) => block.keep || isInDoubt(block)))
  return {
    kind: isSelection ? 'selection' : pageKind(page, metadata, { wordsSeen, wordsKept }),
    wordsSeen,
    wordsKept,
    imagesSeen: Math.max(
      figures.length,
      page.querySelectorAll(`article [${pictureAttribute}], main [${pictureAttribute}]`).length,
    ),
    imagesKept: figures.length,
    captionsSeen: Math.max(captionsKept, page.querySelectorAll('figcaption').length),
    captionsKept,
  }
}

function sum(blocks: ScoredBlock[]): number {
  return blocks.reduce((total, block) => total + block.wordCount, 0)
}
