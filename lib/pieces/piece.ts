import type { RemovalReason } from '../cleaning'

/** A part of a page as the reader decides on it: a top-level element of the article, or what cleaning dropped. */
export interface Piece {
  /** `k3`: the fourth that cleaning kept, `r0`: the first that it dropped. */
  key: string
  /** Sanitized. */
  nodes: Element[]
  /** Why cleaning dropped it; null where it kept it. */
  reason: RemovalReason | null
  /** Index into the outline of the cleaning; -1 where it is not known. */
  element: number
}

/** An article as it was saved, and that in pieces. */
export interface Page {
  saved: string
  pieces: Piece[]
}

/** By the key of a piece, whether it is shown. */
export type PieceChoices = Record<string, boolean>

/** Whether a piece is part of the article: as the reader says, else as rules say, else as cleaning found. */
export function isShown(
  { key, reason }: Piece,
  choices: PieceChoices,
  ruled: PieceChoices,
): boolean {
  return choices[key] ?? ruled[key] ?? reason === null
}
