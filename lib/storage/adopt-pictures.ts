import type { ArticleImage } from '../article'
import { firstRemovedImage } from '../cleaning'

/**
 * Content in which pictures that cleaning had dropped are put back, and the article's pictures with these among them.
 * Behind its own, so that the numbers of those stay; one that was put back before has its number still.
 */
export function adoptPictures(
  content: string,
  images: ArticleImage[],
  removed: ArticleImage[] = [],
): { content: string; images: ArticleImage[] } {
  const all = [...images]
  const adopted = content.replace(picture, (written, start: string, number: string) => {
    const image = removed[Number(number) - firstRemovedImage]
    if (!image) return written
    const known = all.findIndex(({ url }) => url === image.url)
    return start + (known < 0 ? all.push(image) - 1 : known)
  })
  return { content: adopted, images: all.length > images.length ? all : images }
}

/** In sanitized content, as in `picturesAfter`. */
const picture = /(<img\b[^>]*\bsrc="image:)(\d+)/g
