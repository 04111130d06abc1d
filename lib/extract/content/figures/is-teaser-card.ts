import { aroundPicture } from './around-picture'

/** "Enlarge" and the like, in characters; a name or a headline is longer. */
const mostWords = 10
const pictureFile = /\.(jpe?g|png|webp|avif|gif)([?#]|$)/i
export const headline = ':is(h2, h3, h4, h5, h6)'
const headlineLinks = `${headline} a[href], a[href] ${headline}, a[class*="teaser" i]`

/**
 * A picture that leads to another story: its link is the link of words beside it, or beside it is a headline that is a
 * link. A link to the picture's own large version is none, nor is one around a picture with its caption.
 */
export function isTeaserCard(
  image: Element,
  place: Element,
  { title, isClear }: { title: Element | null; isClear: boolean },
): boolean {
  const card = aroundPicture(image, place)
  const said = (element: Element | null) => element?.textContent?.trim() ?? ''
  if (
    !isClear &&
    !card.contains(title) &&
    said(card.querySelector(headlineLinks)).length > mostWords
  )
    return true
  const link = image.closest('a[href]')
  const href = link?.getAttribute('href') ?? ''
  if (!link || !place.contains(link) || href.startsWith('#') || pictureFile.test(href)) return false
  const same = [...card.querySelectorAll('a[href]')].filter(
    (other) => other !== link && other.getAttribute('href') === href,
  )
  if ([link, ...same].map(said).join(' ').length <= mostWords) return false
  return (
    link.querySelector(headline) !== null ||
    link.querySelector('figcaption, [class*="caption" i]') === null
  )
}
