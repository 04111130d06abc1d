import type { SavedArticle } from '../article'
import { sanitize } from '../sanitize'
import type { Pictures } from './pictures'

/** The text of an article as HTML with its pictures inside; one that the library lacks becomes a link to where it was. */
export async function inlinePictures(article: SavedArticle, pictures: Pictures): Promise<string> {
  const content = document.createElement('div')
  content.append(sanitize(article.content))
  for (const image of content.querySelectorAll('img')) {
    const index = Number(/^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)
    const picture = pictures.get(index)
    if (picture) {
      image.setAttribute('src', await dataUrl(picture))
      continue
    }
    image.replaceWith(linkTo(article.images[index]?.url, image.alt))
  }
  return content.innerHTML
}

function dataUrl(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
}

function linkTo(address: string | undefined, text: string): Node {
  if (!address || !/^https?:/i.test(address)) return document.createTextNode(text)
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noreferrer'
  link.textContent = text || address
  return link
}
