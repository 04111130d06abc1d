import type { RemovedPiece } from '../../cleaning'
import type { ScoredBlock } from '../content/blocks/select-blocks'

/** A piece that was dropped, while the page is still there. */
export interface PagePiece extends Omit<RemovedPiece, 'element'> {
  blocks: ScoredBlock[]
  around: Element
}
