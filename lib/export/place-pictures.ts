import type { SavedArticle } from '../article'
import { markedContent } from './highlights/marked-content'

/**
 * The text of an article with its highlights marked and its pictures at new addresses, which `addressOf` gives by their index; one without an
 * address becomes a link to where it was.
 */
export function placePictures(
  article: SavedArticle,
  addressOf: (index: number) => string | undefined,
): DocumentFragment {
  const content = markedContent(article)
  for (const image of content.querySelectorAll('img')) {
    const index = Number(/^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)
    const address = addressOf(index)
    if (address !== undefined) {
      image.setAttribute('src', address)
      continue
    }
    const origin = image.closest('a') ? undefined : article.images[index]?.url
    image.replaceWith(linkTo(origin, image.alt))
  }
  return content
}

function linkTo(address: string | undefined, text: string): Node {
  if (!address || !/^https?:/i.test(address)) return document.createTextNode(text)
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noreferrer'
  link.textContent = text || address
  return link
}
