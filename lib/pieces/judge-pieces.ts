import type { OutlineElement } from '../cleaning'
import { judgeByRules } from '../site-rules/judge-by-rules'
import type { PageRule } from '../site-rules/site-rule'
import { outlineElements } from './outline-elements'
import type { Piece, PieceChoices } from './piece'

/** What rules make of the pieces of an article: only what they change. */
export function judgePieces(
  pieces: Piece[],
  outline: OutlineElement[],
  rules: PageRule[],
): PieceChoices {
  const elements = outlineElements(outline)
  const nowhere = document.implementation.createHTMLDocument('').body
  const ruled: PieceChoices = {}
  for (const { key, nodes, reason, element } of pieces) {
    const text = nodes.map((node) => node.textContent).join(' ')
    const keep = judgeByRules(rules, elements[element] ?? nowhere, text)
    if (keep !== null && keep !== (reason === null)) ruled[key] = keep
  }
  return ruled
}
