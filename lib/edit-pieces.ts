import { background } from './background'
import { composeContent } from './pieces/compose-content'
import type { Page, PieceChoices } from './pieces/piece'

/**
 * Stores an article as its pieces are chosen, and returns its content and the time of the edit.
 * @throws AppError any storage code
 */
export async function editPieces(
  id: string,
  { saved, pieces }: Page,
  choices: PieceChoices,
  ruled: PieceChoices,
): Promise<{ content: string; editedAt: number }> {
  const composed = composeContent(pieces, choices, ruled)
  const { updatedAt } = await background.editContent(id, {
    ...composed,
    choices,
    ruled,
    saved,
  })
  return { content: composed.content, editedAt: updatedAt }
}
