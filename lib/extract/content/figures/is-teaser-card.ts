import { pictureAttribute } from '../../prepare-page/resolve-pictures'

/** "Enlarge" and the like, in characters; a name or a headline is longer. */
const mostWords = 10
const pictureFile = /\.(jpe?g|png|webp|avif|gif)([?#]|$)/i

/**
 * A picture that leads to another story: its link is the link of words beside it, or of a heading. A link to the
 * picture's own large version is none.
 */
export function isTeaserCard(image: Element, place: Element): boolean {
  const link = image.closest('a[href]')
  const href = link?.getAttribute('href') ?? ''
  if (!link || !place.contains(link) || href.startsWith('#') || pictureFile.test(href)) return false
  if (link.closest('figcaption')) return false
  const scope = cardAround(image, place)
  const words = [...scope.querySelectorAll('a[href]')]
    .filter((other) => other.getAttribute('href') === href)
    .map((other) => other.textContent?.trim() ?? '')
    .join(' ')
  return words.length > mostWords && !link.querySelector('figcaption')
}

/** The largest element around a picture that holds no other. */
function cardAround(image: Element, place: Element): Element {
  let scope = image
  while (
    scope !== place &&
    scope.parentElement &&
    scope.parentElement.querySelectorAll(`[${pictureAttribute}]`).length === 1
  ) {
    scope = scope.parentElement
  }
  return scope
}
