import type { SavedArticle } from '../article'
import { dataUrl } from './data-url'
import type { Pictures } from './pictures'
import { placePictures } from './place-pictures'

/** The text of an article as HTML with its pictures inside. */
export async function inlinePictures(article: SavedArticle, pictures: Pictures): Promise<string> {
  const addresses = new Map<number, string>()
  for (const [index, picture] of pictures) addresses.set(index, await dataUrl(picture))
  const content = document.createElement('div')
  content.append(placePictures(article, (index) => addresses.get(index)))
  return content.innerHTML
}
