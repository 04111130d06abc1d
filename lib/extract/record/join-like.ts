import { commonElement } from './common-element'
import type { PagePiece } from './page-piece'

const containers = 'nav, aside, footer, header, form, section, ul, ol, dl, table, blockquote'

/**
 * Lines of one menu, one footer or one box are one piece, and so is all that stands far from the story; what may belong
 * to it stays by itself.
 */
export function joinLike(pieces: PagePiece[]): PagePiece[] {
  const joined: PagePiece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (!before || before.place !== piece.place || !isLike(before, piece)) {
      joined.push({ ...piece })
      continue
    }
    before.html += piece.html
    before.blocks = [...before.blocks, ...piece.blocks]
    if (before.reason !== piece.reason) before.reason = 'far-off'
    before.around = commonElement([before.around, piece.around])
  }
  return joined
}

function isLike(before: PagePiece, piece: PagePiece): boolean {
  if (before.reason === 'hidden' && piece.reason === 'hidden') return true
  if (isBeyondQuestion(before) && isBeyondQuestion(piece)) return true
  const isSame = before.reason === piece.reason && piece.reason !== 'in-doubt'
  return isSame && boxOf(before.around) === boxOf(piece.around)
}

/** The trees were not even asked. */
function isBeyondQuestion({ blocks, reason }: PagePiece): boolean {
  return /^(mostly-links|far-off)$/.test(reason) && blocks.every(({ score }) => score === 0)
}

function boxOf(element: Element): Element | null {
  return element.closest(containers) ?? element.parentElement
}
