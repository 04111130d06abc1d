import { countWords } from '../extract/content/blocks/count-words'
import { textOf } from '../extract/content/text-of'
import { sanitize } from '../sanitize'
import { isShown, type Piece, type PieceChoices } from './piece'

/** The content of an article from those of its pieces that are shown, sanitized. */
export function composeContent(
  pieces: Piece[],
  choices: PieceChoices,
  ruled: PieceChoices,
): { content: string; text: string; wordCount: number } {
  const page = document.implementation.createHTMLDocument('')
  const fragment = page.createDocumentFragment()
  for (const piece of pieces) {
    if (!isShown(piece, choices, ruled)) continue
    for (const node of piece.nodes) fragment.append(node.cloneNode(true))
  }
  const clean = sanitize(fragment)
  const text = textOf(clean)
  const holder = page.createElement('div')
  holder.append(clean)
  return { content: holder.innerHTML, text, wordCount: countWords(text) }
}
