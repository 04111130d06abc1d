import type { ArticleImage } from '../../article'
import { type Cleaning, firstRemovedImage } from '../../cleaning'
import type { Assembly } from '../content/assemble-content'
import type { ScoredBlock } from '../content/blocks/select-blocks'
import type { Figure } from '../content/figures/figure'
import { precedes } from '../content/figures/precedes'
import type { CleanedPage } from '../extract-article'
import { assembleParts } from './assemble-parts'
import { commonElement } from './common-element'
import { joinLike } from './join-like'
import { outlineOf } from './outline-of'
import type { PagePiece } from './page-piece'
import { reasonOf, reasonOfPicture } from './reason-of'
import { removedFigures } from './removed-figures'
import { unjudgedPieces } from './unjudged-pieces'

/** All pieces together; what is most likely the story's comes first. */
const mostCharacters = 200_000
/** Shorter pieces are "Share" and "|", unless they may belong to the story. */
const fewestWords = 3

/** What cleaning did with a page. It is asked for after the article is saved: nothing of it is on the way to that. */
export function recordCleaning(page: CleanedPage): Cleaning {
  const { body, blocks, captions, assembly } = page
  const plain: Assembly = {
    ...assembly,
    figures: new Map(),
    standfirst: new Set(),
    boldHeadings: new Set(),
  }
  const outline = outlineOf(body)
  const pictures = removedFigures(page)
  const text = blocks.filter((block) => !captions.has(block) && !pictures.captions.has(block))
  const blockOf = new Map(text.flatMap((block) => block.nodes.map((node) => [node, block])))

  const kept = assembleParts(body, assembly)
  const places = new Map(kept.flatMap(({ nodes }, index) => nodes.map((node) => [node, index + 1])))
  const placeOf = new Map<ScoredBlock, number>()
  let place = 0
  for (const block of text) {
    for (const node of block.nodes) place = Math.max(place, places.get(node) ?? 0)
    placeOf.set(block, place)
  }

  const dropped = text.filter((block) => !block.keep)
  const keptNodes = new Set(dropped.flatMap((block) => block.nodes))
  const figures = Map.groupBy(pictures.figures, (figure) => figure.place)
  const parts = assembleParts(body, { ...plain, keptNodes, figures })
  const images: ArticleImage[] = []
  const seen = parts.flatMap(({ element, nodes, figures: own }): PagePiece[] | PagePiece => {
    const found = [...new Set(nodes.flatMap((node) => blockOf.get(node) ?? []))]
    const [first] = found
    element.querySelectorAll('img').forEach((image, index) => {
      const { image: _image, place: _place, ...picture } = own[index] as Figure
      image.setAttribute('src', `image:${firstRemovedImage + images.push(picture) - 1}`)
    })
    const [figure] = own
    if (!first && figure) {
      const around = figure.image
      const before = text.findLast((block) => precedes(block.element, around))
      const place = before ? (placeOf.get(before) ?? 0) : 0
      const reason = reasonOfPicture(figure, page)
      return { blocks: [], html: element.outerHTML, reason, place, around }
    }
    if (!first) return []
    return {
      blocks: found,
      html: element.outerHTML,
      reason: reasonOf(found, page),
      place: placeOf.get(first) ?? 0,
      around: commonElement(found.map((block) => block.element)),
    }
  })
  const elements = Array.from(page.elements)
  const order = new Map(elements.map((element, index) => [element, index]))
  const orderOf = ({ blocks, around }: PagePiece) => order.get(blocks[0]?.element ?? around) ?? 0
  const pieces = [...seen, ...unjudgedPieces(elements, placeOf, plain)].toSorted(
    (a, b) => orderOf(a) - orderOf(b),
  )
  return {
    removed: withinLimit(joinLike(pieces).filter(isWorthShowing)).map(
      ({ html, reason, place, around }) => ({ html, reason, place, element: outline.add(around) }),
    ),
    kept: kept.map(({ around }) => (around ? outline.add(around) : -1)),
    outline: outline.elements,
    ...(images.length > 0 && { images }),
  }
}

function isWorthShowing({ blocks, reason, html }: PagePiece): boolean {
  return reason === 'in-doubt' || wordsOf(blocks) >= fewestWords || html.includes('<img')
}

function withinLimit(pieces: PagePiece[]): PagePiece[] {
  let left = mostCharacters
  const within = new Set<PagePiece>()
  const score = ({ blocks }: PagePiece) => Math.max(...blocks.map((block) => block.score))
  for (const piece of pieces.toSorted((a, b) => score(b) - score(a))) {
    if (piece.html.length > left) continue
    left -= piece.html.length
    within.add(piece)
  }
  return pieces.filter((piece) => within.has(piece))
}

function wordsOf(blocks: ScoredBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.wordCount, 0)
}
