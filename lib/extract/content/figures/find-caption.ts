import { pictureAttribute } from '../../prepare-page/resolve-pictures'
import type { ScoredBlock } from '../blocks/select-blocks'
import { picturePath } from './picture-path'
import { splitCredit } from './split-credit'

/** More words than this beside a picture are not its caption. */
const mostCaptionWords = 120
/** Words beside a picture that nothing names a caption: more are furniture. */
const mostUnnamedWords = 60
const captionNames =
  /caption|legend|bildunter|bildtext|image-?_?(text|info|desc)|cutline|didascalia|pie-?de|(^|[-_ ])credits?|copyright/i

export interface FoundCaption {
  caption: string | null
  credit: string | null
  /** The blocks whose words these are. */
  blocks: ScoredBlock[]
  /** Whether `figcaption` or class names say so. */
  isNamed: boolean
}

/** The caption and the credit of a picture: what `figcaption` or class names call so, else the few words around it. */
export function findCaption(image: Element, place: Element, blocks: ScoredBlock[]): FoundCaption {
  const scope = widestAlone(image, place)
  const around = blocks.filter((block) => scope.contains(block.element))
  const marked =
    named(around, scope, isInFigcaption) ??
    named(around, scope, isNamedCaption) ??
    namedBehind(scope, blocks)
  const own = marked ?? unnamed(image, around)
  return { ...splitCredit(own, scope), blocks: own, isNamed: marked !== null }
}

/** The largest element around a picture in which there is no other picture; versions of one are one. */
function widestAlone(image: Element, place: Element): Element {
  const path = picturePath(image.getAttribute(pictureAttribute) ?? '')
  const isAlone = (element: Element) =>
    [...element.querySelectorAll(`[${pictureAttribute}]`)].every(
      (other) => picturePath(other.getAttribute(pictureAttribute) ?? '') === path,
    )
  let scope = image
  const figure = image.closest('figure')
  const limit = figure?.contains(place) ? figure : place
  while (scope !== limit && scope.parentElement && isAlone(scope.parentElement))
    scope = scope.parentElement
  return scope
}

function named(
  around: ScoredBlock[],
  scope: Element,
  isNamed: (block: ScoredBlock, scope: Element) => boolean,
): ScoredBlock[] | null {
  const found = around.filter((block) => isNamed(block, scope))
  return found.length && wordsOf(found) <= mostCaptionWords ? found : null
}

function isInFigcaption(block: ScoredBlock): boolean {
  return block.element.closest('figcaption') !== null
}

function isNamedCaption(block: ScoredBlock, scope: Element | null): boolean {
  for (let at: Element | null = block.element; at && at !== scope; at = at.parentElement)
    if (captionNames.test(at.getAttribute('class') ?? '')) return true
  return false
}

/** The words right behind whose names call them a caption, even where the trees took them for text. */
function namedBehind(scope: Element, blocks: ScoredBlock[]): ScoredBlock[] | null {
  const next = scope.nextElementSibling
  if (!next || next.querySelector(`[${pictureAttribute}]`)) return null
  const found = blocks.filter(
    (block) =>
      next.contains(block.element) &&
      (isInFigcaption(block) || isNamedCaption(block, next.parentElement)),
  )
  return found.length && wordsOf(found) <= mostCaptionWords ? found : null
}

/** The first unkept words behind a picture, where these are few, unlinked and no date. */
function unnamed(image: Element, around: ScoredBlock[]): ScoredBlock[] {
  const texts = new Set<string>()
  const behind = around.filter((block) => {
    if (texts.has(block.text) || !isBehind(block.element, image)) return false
    texts.add(block.text)
    return (
      !block.keep &&
      !block.hasTime &&
      block.linkLength < 0.5 * block.text.length &&
      !/^H[1-6]$/.test(block.element.tagName)
    )
  })
  return wordsOf(behind) <= mostUnnamedWords ? behind.slice(0, 2) : []
}

function isBehind(element: Element, image: Element): boolean {
  return (
    element.contains(image) ||
    (image.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  )
}

function wordsOf(blocks: ScoredBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.wordCount, 0)
}
