import type { Cleaning } from '../cleaning'
import { sanitize } from '../sanitize'
import type { Piece } from './piece'

/** All pieces of a page in its order: those of the article as it was saved, and between them what was dropped. */
export function piecesOf(content: string, { removed, kept }: Cleaning): Piece[] {
  const elements = [...sanitize(content).children]
  const isKnown = kept.length === elements.length
  const pieces: Piece[] = []
  for (let place = 0; place <= elements.length; place++) {
    const isLast = place === elements.length
    removed.forEach((dropped, index) => {
      if (dropped.place !== place && !(isLast && dropped.place > place)) return
      const nodes = [...sanitize(dropped.html).children]
      const { reason, element } = dropped
      if (nodes.length) pieces.push({ key: `r${index}`, nodes, reason, element })
    })
    const node = elements[place]
    const element = isKnown ? (kept[place] ?? -1) : -1
    if (node) pieces.push({ key: `k${place}`, nodes: [node], reason: null, element })
  }
  return pieces
}
