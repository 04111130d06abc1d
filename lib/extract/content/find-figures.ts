import { pictureAttribute } from '../prepare-page/resolve-pictures'
import type { ScoredBlock } from './blocks/select-blocks'
import type { Figure } from './figure'
import { splitCredit } from './split-credit'

/** A picture smaller than this in both directions is an icon or a face beside a byline. */
const leastSide = 100
/** More words than this beside a picture are not its caption. */
const mostCaptionWords = 120
const furniture =
  /logo|avatar|icon|emoji|author|byline|profile|headshot|sprite|badge|share|social|newsletter|promo|related|recommend|teaser|advert|sponsor|banner|most-read|trending|comment|footer|sidebar/i
const outside = 'nav, footer, aside, form, button, [role="navigation"], [role="complementary"]'

/** The pictures of the article, and the blocks that are their captions. */
export interface FoundFigures {
  figures: Figure[]
  captions: Set<ScoredBlock>
}

/**
 * Finds the pictures that belong to the kept blocks. A picture's place is the largest element around it that holds
 * no kept text; the text in it, or the one captioned block behind it, is its caption.
 */
export function findFigures(
  root: Element,
  blocks: ScoredBlock[],
  titleElement: Element | null,
): FoundFigures {
  const keptElements = new Set<Element>()
  for (const { keep, element } of blocks) {
    for (
      let at: Element | null = keep ? element : null;
      at && !keptElements.has(at);
      at = at.parentElement
    ) {
      keptElements.add(at)
    }
  }
  const firstKept = blocks.find((block) => block.keep)?.element
  const lastKept = blocks.findLast((block) => block.keep)?.element
  const captions = new Set<ScoredBlock>()
  const figures: Figure[] = []
  const urls = new Set<string>()
  if (!firstKept || !lastKept) return { figures, captions }

  for (const image of root.querySelectorAll(`img[${pictureAttribute}]`)) {
    const url = image.getAttribute(pictureAttribute) ?? ''
    if (isFurniture(image, url)) continue
    const place = placeOf(image, keptElements)
    if (!place || !isAmong(place, firstKept, lastKept, titleElement, keptElements)) continue
    const texts = blocks.filter((block) => !block.keep && place.contains(block.element))
    if (!texts.every((block) => place !== block.element) && place.tagName === 'BODY') continue
    const parts = captionOf(image, place, texts, blocks, keptElements)
    if (!parts) continue
    if (urls.has(pathOf(url))) continue
    urls.add(pathOf(url))
    for (const block of parts.blocks) captions.add(block)
    figures.push({
      image,
      url,
      alt: (image.getAttribute('alt') ?? '').trim(),
      width: sizeOf(image, 'width'),
      height: sizeOf(image, 'height'),
      caption: parts.caption,
      credit: parts.credit,
      place: image,
    })
  }
  return { figures, captions }
}

function isFurniture(image: Element, url: string): boolean {
  const width = sizeOf(image, 'width')
  const height = sizeOf(image, 'height')
  if (width !== null && height !== null && width < leastSide && height < leastSide) return true
  if (/\.svg(\?|$)/i.test(url)) return true
  const names = `${image.getAttribute('class') ?? ''} ${image.getAttribute('id') ?? ''} ${image.parentElement?.getAttribute('class') ?? ''}`
  return furniture.test(names) || image.closest(outside) !== null
}

function sizeOf(image: Element, name: string): number | null {
  const value = Number.parseInt(image.getAttribute(name) ?? '', 10)
  return value > 0 ? value : null
}

function placeOf(image: Element, keptElements: Set<Element>): Element | null {
  let place = image
  while (place.parentElement && !keptElements.has(place.parentElement)) place = place.parentElement
  return place.parentElement ? place : null
}

/** Between the title and the last kept block, and not in a part of the page that merely lies between. */
function isAmong(
  place: Element,
  first: Element,
  last: Element,
  title: Element | null,
  keptElements: Set<Element>,
): boolean {
  const precedes = (a: Element, b: Element) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (precedes(last, place) && !last.contains(place)) {
    // A gallery at the end still counts where the story's own container holds it.
    return (
      place.parentElement !== null &&
      place.parentElement === last.parentElement &&
      keptElements.has(place.parentElement)
    )
  }
  if (!precedes(place, first)) return true
  return (
    title === null ||
    precedes(title, place) ||
    place.tagName === 'FIGURE' ||
    place.querySelector('figure') !== null
  )
}

interface CaptionParts {
  caption: string | null
  credit: string | null
  blocks: ScoredBlock[]
}

/** Null where the text around the picture shows that it is a teaser of another story. */
function captionOf(
  image: Element,
  place: Element,
  texts: ScoredBlock[],
  blocks: ScoredBlock[],
  keptElements: Set<Element>,
): CaptionParts | null {
  const figure = image.closest('figure')
  const ownFigure = figure && place.contains(figure) ? figure : null
  let own = ownFigure ? texts.filter((block) => ownFigure.contains(block.element)) : texts
  const pictures = place.querySelectorAll(`img[${pictureAttribute}]`).length
  if (!ownFigure && pictures > 1) own = nearestTo(image, place, texts)
  const words = own.reduce((sum, block) => sum + block.wordCount, 0)
  const linked = own.reduce((sum, block) => sum + block.linkLength, 0)
  const length = own.reduce((sum, block) => sum + block.text.length, 0)
  if (words > mostCaptionWords)
    return ownFigure ? { caption: null, credit: null, blocks: [] } : null
  // A card: the picture and the words beside it both lead elsewhere.
  if (length > 20 && linked > 0.6 * length && image.closest('a') && !ownFigure) return null
  if (!own.length) {
    const next = captionBehind(place, blocks, keptElements)
    if (next) own = [next]
  }
  return { ...splitCredit(own), blocks: own }
}

/** In a row of pictures each one's words are in the largest element that holds no other picture. */
function nearestTo(image: Element, place: Element, texts: ScoredBlock[]): ScoredBlock[] {
  let scope = image
  while (
    scope !== place &&
    scope.parentElement &&
    scope.parentElement.querySelectorAll(`img[${pictureAttribute}]`).length === 1
  ) {
    scope = scope.parentElement
  }
  return texts.filter((block) => scope.contains(block.element))
}

/** The unkept block right behind a picture, if its names call it a caption. */
function captionBehind(
  place: Element,
  blocks: ScoredBlock[],
  keptElements: Set<Element>,
): ScoredBlock | null {
  const sibling = place.nextElementSibling
  if (!sibling || keptElements.has(sibling)) return null
  const found = blocks.filter((block) => sibling.contains(block.element))
  const names = `${sibling.getAttribute('class') ?? ''} ${sibling.firstElementChild?.getAttribute('class') ?? ''}`
  return found.length === 1 && /caption|credit|legend|bildunter|cutline|copyright/i.test(names)
    ? (found[0] ?? null)
    : null
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url
}
