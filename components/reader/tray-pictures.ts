import type { ArticleImage } from '../../lib/article'
import { firstRemovedImage } from '../../lib/cleaning'
import type { PictureUrl } from './show-pictures'

/** The pictures of an article by the numbers that its pieces have for them, those that cleaning dropped among them. */
export function trayImages(images: ArticleImage[], removed: ArticleImage[]): ArticleImage[] {
  const all = [...images]
  removed.forEach((image, index) => {
    all[firstRemovedImage + index] = image
  })
  return all
}

/** Where the bytes of a picture are; one that was put back is stored as one of the article's own. */
export function trayPictureUrl(
  url: PictureUrl,
  images: ArticleImage[],
  removed: ArticleImage[],
): PictureUrl {
  return (index) => {
    const dropped = removed[index - firstRemovedImage]
    return url(dropped ? images.findIndex((image) => image.url === dropped.url) : index)
  }
}
