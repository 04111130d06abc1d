import { absoluteLink } from '../metadata/absolute-link'
import { bestCandidate } from './best-candidate'
import { embeddedPicture } from './embedded-picture'
import { lazyAddresses } from './lazy-addresses'

/** Marks on the copy where a picture comes from; `content/` reads it, Readability leaves it alone. */
export const pictureAttribute = 'data-offprint-picture'

/** AMP pages show pictures by a component of their own; lazy loaders keep them in `noscript`. */
export const pictureTags = 'img, amp-img, noscript'

/** What stands where a picture is still to be loaded, by the name of its file or folder. */
const placeholder =
  /placeholder|(blank|spacer|pixel\.|transparent|1x1|leer|dummy|no-?image)\/?[^/]*\.(gif|png|svg)$/i
/** A source with such a media query is a crop for a telephone, or for paper. */
const narrow = /max-|portrait|print|dark/

interface PictureChoice {
  base: string
  /** The widest that is wanted. */
  pictureWidth?: number | undefined
}

/**
 * Writes to every `img` of the copy the best address known of its picture, absolute; also from `noscript`. `live` and
 * `copied` are the elements of `pictureTags`, in order.
 */
export function resolvePictures(
  live: ArrayLike<Element>,
  copied: ArrayLike<Element>,
  choice: PictureChoice,
): void {
  for (let index = 0; index < copied.length; index++) {
    const element = copied[index]
    const original = live[index]
    if (!element || !original) continue
    if (element.tagName === 'NOSCRIPT') unfold(element, choice)
    else mark(element, addressOf(element, original, choice))
  }
}

function mark(image: Element, address: string | null): void {
  if (address) image.setAttribute(pictureAttribute, address)
}

function addressOf(image: Element, original: Element, choice: PictureChoice): string | null {
  for (const candidate of candidatesOf(image, original, choice.pictureWidth)) {
    const address = absolute(candidate, choice.base)
    if (address) return address
  }
  return embeddedPicture(original)
}

/** Each is read only where those before it are none. */
function* candidatesOf(
  image: Element,
  original: Element,
  most: number | undefined,
): Generator<string | null | undefined> {
  const sources = sourcesOf(image)
  const isNarrow = (source: Element) => narrow.test(source.getAttribute('media') ?? '')
  const wide = sources.filter((source) => !isNarrow(source))
  for (const element of [...wide, image, ...sources.filter(isNarrow)]) {
    yield bestCandidate(element.getAttribute('srcset'), most)
    yield* lazyAddresses(element, most)
    if (element === image && original instanceof HTMLImageElement) yield original.currentSrc
    yield element.getAttribute('src')
  }
}

function sourcesOf(image: Element): Element[] {
  const picture = image.parentElement
  return picture?.tagName === 'PICTURE' ? [...picture.querySelectorAll('source')] : []
}

/** Placeholders are data URLs or files that are called so, or an address in which the page's script has something to fill in. */
function absolute(address: string | null | undefined, base: string): string | null {
  const link = address && !/^data:|[{}]/i.test(address) ? linkOf(address, base) : null
  return link && !placeholder.test(link.replace(/[?#].*/, '')) ? link : null
}

/** A page that was opened from a file has its pictures in files, which nobody but the browser can read. */
function linkOf(address: string, base: string): string | null {
  const isFile = base.startsWith('file:') && URL.parse(address, base)?.protocol === 'file:'
  return isFile ? new URL(address, base).href : absoluteLink(address, base)
}

/**
 * Lazy loaders keep the picture for readers without scripts in `noscript`: the placeholder before it takes its address. Pictures of
 * 131 news pages 0.920 to 0.926, captions 0.935 to 0.943.
 */
function unfold(noscript: Element, choice: PictureChoice): void {
  const text = noscript.textContent ?? ''
  if (!/<img\b/i.test(text)) return
  const image = new DOMParser().parseFromString(text, 'text/html').querySelector('img')
  if (!image) return
  const address = addressOf(image, image, choice)
  if (!address) return
  const scope = noscript.parentElement
  const placeholder = scope?.querySelector('img')
  if (placeholder) {
    if (!placeholder.hasAttribute(pictureAttribute))
      placeholder.setAttribute(pictureAttribute, address)
    return
  }
  const own = noscript.ownerDocument.createElement('img')
  own.setAttribute(pictureAttribute, address)
  own.setAttribute('alt', image.getAttribute('alt') ?? '')
  noscript.replaceWith(own)
}
