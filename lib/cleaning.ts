import type { ArticleImage } from './article'

/** What cleaning decided, piece by piece, so that the reader can decide otherwise. Plain JSON. */
export interface Cleaning {
  /** In the order of the page. */
  removed: RemovedPiece[]
  /** Of each top-level element of `Article.content`: where it stood, an index into `outline`; -1 where that is unknown. */
  kept: number[]
  /** The elements of the page around those pieces, each with the index of its parent; -1 is the body. */
  outline: OutlineElement[]
  /** The pictures of the removed pieces; none of them is fetched before it is put back. Older records have none. */
  images?: ArticleImage[]
}

/**
 * `image:9000` in a removed piece is the first of `Cleaning.images`: a number that is none of the article's own, and
 * that the allow-list passes.
 */
export const firstRemovedImage = 9000

/** A part of the page that cleaning dropped: one paragraph in doubt, or a whole menu. */
export interface RemovedPiece {
  /** Plain markup as of `Article.content`. Not sanitized: it is when it is shown or put back. */
  html: string
  reason: RemovalReason
  /** How many top-level elements of `Article.content` stand before it. */
  place: number
  /** Index into `outline`. */
  element: number
}

/** Why a piece was dropped; the reader has a sentence for each, or does not compile. */
export type RemovalReason =
  | 'shown-above'
  | 'mostly-links'
  | 'far-off'
  | 'no-story'
  | 'in-doubt'
  | 'hidden'
  | 'not-selected'
  | 'site-rule'

export interface OutlineElement {
  parent: number
  tag: string
  id: string
  classes: string
}
