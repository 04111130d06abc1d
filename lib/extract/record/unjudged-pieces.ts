import type { Assembly } from '../content/assemble-content'
import { collectBlocks } from '../content/blocks/collect-blocks'
import type { ScoredBlock } from '../content/blocks/select-blocks'
import { assembleParts } from './assemble-parts'
import type { PagePiece } from './page-piece'

/** What no reader reads, seen or not. */
const neverRead =
  /^(SCRIPT|STYLE|LINK|TEMPLATE|NOSCRIPT|OBJECT|EMBED|CANVAS|SELECT|TEXTAREA|INPUT|APPLET|SVG)$/i

/** The page's own, seen or not. */
const margins = /^(NAV|FOOTER)$/i

/** What was dropped before anything was judged: what could not be seen, where it would have stood, and the page's margins. */
export function unjudgedPieces(
  elements: Element[],
  placeOf: Map<ScoredBlock, number>,
  assembly: Assembly,
): PagePiece[] {
  const places = new Map([...placeOf].map(([block, place]) => [block.element, place]))
  let place = 0
  return elements.flatMap((element) => {
    place = places.get(element) ?? place
    // What is still somewhere could be seen, or is a part of what could not.
    if (element.parentNode || neverRead.test(element.tagName)) return []
    const blocks = collectBlocks(element).map((block) => ({
      ...block,
      score: 0,
      keep: false,
      isLikely: false,
      isAside: false,
    }))
    const keptNodes = new Set(blocks.flatMap((block) => block.nodes))
    const html = assembleParts(element, { ...assembly, keptNodes })
      .map((part) => part.element.outerHTML)
      .join('')
    const reason = margins.test(element.tagName) ? 'far-off' : 'hidden'
    return html ? { blocks, html, reason, place, around: element } : []
  })
}
