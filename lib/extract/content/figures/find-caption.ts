import { pictureAttribute } from '../../prepare-page/resolve-pictures'
import type { ScoredBlock } from '../blocks/select-blocks'
import { aroundPicture } from './around-picture'
import { precedes } from './precedes'
import { readsAsCredit, splitCredit } from './split-credit'

const pictures = `[${pictureAttribute}]`
/** More words than this beside a picture are not its caption. */
const mostCaptionWords = 120
/** Words beside a picture that nothing names a caption: more are furniture. */
const mostUnnamedWords = 60
/** Characters of an `alt` that words behind a picture repeat by no accident. */
const leastAlt = 30
const captionNames =
  /caption|legend|bildunter|bildtext|(image|img|pic|photo|foto)[-_]*(text|info|desc)|cutline|didascalia|pie-?de|(^|[-_ ])credits?|copyright/i

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
  const figure = image.closest('figure')
  const scope = aroundPicture(image, figure?.contains(place) ? figure : place)
  const around = blocks.filter((block) => scope.contains(block.element))
  const marked =
    named(around, scope, isInFigcaption) ??
    named(around, scope, isNamedCaption) ??
    namedBehind(scope, blocks, image.getAttribute('alt')?.trim() ?? '')
  const isNamed = marked !== null
  // Where only one of the two is called so, the other stands beside it.
  const beside = isNamed ? around.filter(({ keep, text }) => !keep && readsAsCredit(text)) : []
  let own = [...new Set([...(marked ?? []), ...beside])]
  if (splitCredit(own, scope).caption === null)
    own = [...new Set([...unnamed(image, around), ...own])]
  const { caption, credit } = splitCredit(own, scope)
  const said = image.getAttribute('title')?.split(' | ').at(-1) ?? ''
  return {
    caption,
    credit: credit ?? (readsAsCredit(said) ? said : null),
    blocks: own,
    isNamed,
  }
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
    if (captionNames.test(at.className)) return true
  return false
}

/** The words right behind that names call a caption, or that say what the picture shows: even where the trees took them for text. */
function namedBehind(scope: Element, blocks: ScoredBlock[], alt: string): ScoredBlock[] | null {
  const isNamed = (block: ScoredBlock) =>
    isInFigcaption(block) ||
    isNamedCaption(block, scope.parentElement) ||
    (alt.length > leastAlt && block.text.startsWith(alt))
  const found: ScoredBlock[] = []
  for (let next = scope.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(pictures) || next.querySelector(pictures)) break
    const own = blocks.filter((block) => next.contains(block.element))
    found.push(...own.filter(isNamed))
    if (!own.every(isNamed)) break
  }
  return found.length && wordsOf(found) <= mostCaptionWords ? found : null
}

/** A time of day or a length of a clip. */
const clock = /\d:\d\d/

/** The first unkept words behind a picture, where these are few, unlinked and no date. */
function unnamed(image: Element, around: ScoredBlock[]): ScoredBlock[] {
  const texts = new Set(around.map((block) => block.text))
  const behind = around.filter(
    ({ keep, hasTime, text, linkLength, element }) =>
      !keep &&
      !hasTime &&
      !clock.test(text) &&
      linkLength < 0.5 * text.length &&
      !/^H[1-6]$/.test(element.tagName) &&
      (element.contains(image) || precedes(image, element)) &&
      texts.delete(text),
  )
  return wordsOf(behind) <= mostUnnamedWords ? behind.slice(0, 2) : []
}

function wordsOf(blocks: ScoredBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.wordCount, 0)
}
