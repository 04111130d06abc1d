import type { Cleaning, OutlineElement, RemovedPiece } from '../cleaning'
import { assembleContent } from './content/assemble-content'
import type { ScoredBlock } from './content/blocks/select-blocks'
import { reasonOf } from './content/reason-of'
import type { CleanedPage } from './extract-article'

/** All pieces together; what is most likely the story's comes first. */
const mostCharacters = 200_000
/** Shorter pieces are "Share" and "|", unless they may belong to the story. */
const fewestWords = 3

/** What cleaning did with a page. It is asked for after the article is saved: nothing of it is on the way to that. */
export function recordCleaning(page: CleanedPage): Cleaning {
  const { body, blocks, captions, assembly } = page
  const outline = outlineOf(body)
  const text = blocks.filter((block) => !captions.has(block))
  const blockOf = new Map(text.flatMap((block) => block.nodes.map((node) => [node, block])))

  const kept = assemble(page, assembly)
  const places = new Map(kept.flatMap(({ nodes }, index) => nodes.map((node) => [node, index + 1])))
  const placeOf = new Map<ScoredBlock, number>()
  let place = 0
  for (const block of text) {
    for (const node of block.nodes) place = Math.max(place, places.get(node) ?? 0)
    placeOf.set(block, place)
  }

  const dropped = text.filter((block) => !block.keep)
  const pieces = assemble(page, {
    ...assembly,
    keptNodes: new Set(dropped.flatMap((block) => block.nodes)),
    figures: new Map(),
    standfirst: new Set(),
    boldHeadings: new Set(),
  }).flatMap(({ element, nodes }) => {
    const found = [...new Set(nodes.flatMap((node) => blockOf.get(node) ?? []))]
    const [first] = found
    if (!first) return []
    return {
      blocks: found,
      html: element.outerHTML,
      reason: reasonOf(found, page),
      place: placeOf.get(first) ?? 0,
      around: commonElement(found.map((block) => block.element)),
    }
  })
  return {
    removed: withinLimit(joinLike(pieces).filter(isWorthShowing)).map(
      ({ html, reason, place, around }) => ({ html, reason, place, element: outline.add(around) }),
    ),
    kept: kept.map(({ around }) => (around ? outline.add(around) : -1)),
    outline: outline.elements,
  }
}

interface Piece extends Omit<RemovedPiece, 'element'> {
  blocks: ScoredBlock[]
  around: Element
}

interface Part {
  element: Element
  /** The text of the page that it is made of. */
  nodes: Text[]
  /** The element of the page that it comes from. */
  around: Element | null
}

/** The top-level elements of an assembly and what of the page each comes from. */
function assemble({ body }: CleanedPage, assembly: CleanedPage['assembly']): Part[] {
  const sources = new Map<Node, Text>()
  const { content, figures } = assembleContent(body, {
    ...assembly,
    onText(made, source) {
      sources.set(made, source)
      if (!source.parentElement?.closest('pre')) made.data = made.data.replace(/\s+/g, ' ')
    },
  })
  return [...content.children].map((element) => {
    const nodes: Text[] = []
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const source = sources.get(walker.currentNode)
      if (source) nodes.push(source)
    }
    const index = /^image:(\d+)$/.exec(element.querySelector('img')?.getAttribute('src') ?? '')?.[1]
    const image = index === undefined ? undefined : figures[Number(index)]?.image
    const parents = nodes.flatMap((node) => node.parentElement ?? [])
    return { element, nodes, around: image ?? (parents.length ? commonElement(parents) : null) }
  })
}

const containers = 'nav, aside, footer, header, form, section, ul, ol, dl, table, blockquote'

/**
 * Lines of one menu, one footer or one box are one piece, and so is all that stands far from the story; what may belong
 * to it stays by itself.
 */
function joinLike(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
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

function isLike(before: Piece, piece: Piece): boolean {
  if (isBeyondQuestion(before) && isBeyondQuestion(piece)) return true
  const isSame = before.reason === piece.reason && piece.reason !== 'in-doubt'
  return isSame && boxOf(before.around) === boxOf(piece.around)
}

/** The trees were not even asked. */
function isBeyondQuestion({ blocks, reason }: Piece): boolean {
  return /^(mostly-links|far-off)$/.test(reason) && blocks.every(({ score }) => score === 0)
}

function boxOf(element: Element): Element | null {
  return element.closest(containers) ?? element.parentElement
}

function isWorthShowing({ blocks, reason }: Piece): boolean {
  return reason === 'in-doubt' || wordsOf(blocks) >= fewestWords
}

function withinLimit(pieces: Piece[]): Piece[] {
  let left = mostCharacters
  const within = new Set<Piece>()
  const score = ({ blocks }: Piece) => Math.max(...blocks.map((block) => block.score))
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

/** The innermost element around all of them. */
function commonElement(elements: Element[]): Element {
  return elements.reduce((common, element) => {
    let at = common
    while (!at.contains(element) && at.parentElement) at = at.parentElement
    return at
  })
}

const longestName = 60
const longestNames = 160

/** Collects elements of the page, each once and all above it, by what a selector goes by. */
function outlineOf(body: Element): { elements: OutlineElement[]; add(element: Element): number } {
  const elements: OutlineElement[] = []
  const numbers = new Map<Element, number>()
  function add(element: Element): number {
    if (element === body) return -1
    const known = numbers.get(element)
    if (known !== undefined) return known
    const parent = element.parentElement ? add(element.parentElement) : -1
    const names = [...element.classList].filter((name) => name.length <= longestName)
    elements.push({
      parent,
      tag: element.localName,
      id: element.id.length <= longestName ? element.id : '',
      classes: names.join(' ').slice(0, longestNames),
    })
    numbers.set(element, elements.length - 1)
    return elements.length - 1
  }
  return { elements, add }
}
