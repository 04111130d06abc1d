import { i18n } from '#i18n'
import type { ArticleImage } from '../../lib/article'

export type PictureUrl = (index: number) => string | null

/**
 * Finds the pictures of an article, leaves their places blank, and hands back how to show them: each that is stored as
 * itself; in the place of every other stands what it is and where to see it, until there is more stored. One that only
 * the page itself had is to be seen there.
 */
export function showPictures(
  content: DocumentFragment,
  images: ArticleImage[],
  pageUrl: string,
): (pictureUrl: PictureUrl) => void {
  const places = Array.from(content.querySelectorAll('img'), (image) => {
    const index = Number(/^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)
    const box = placeholder(image, images[index], pageUrl)
    image.addEventListener('error', () => image.replaceWith(box))
    image.removeAttribute('src')
    image.dataset.pending = ''
    return { index, image, box }
  })
  return (pictureUrl) => {
    for (const { index, image, box } of places) {
      const stored = pictureUrl(index)
      delete image.dataset.pending
      if (!stored) image.replaceWith(box)
      if (!stored || image.src === stored) continue
      image.src = stored
      box.replaceWith(image)
    }
  }
}

function placeholder(
  image: HTMLImageElement,
  source: ArticleImage | undefined,
  pageUrl: string,
): HTMLElement {
  const box = document.createElement('span')
  box.className = 'missing-picture'
  const words = image.alt || source?.alt || source?.caption
  if (words) {
    const line = document.createElement('span')
    line.dir = 'auto'
    line.textContent = words
    box.append(line)
  }
  const address = [source?.url ?? '', pageUrl]
    .map((url) => URL.parse(url))
    .find((url) => url?.hostname)
  const there = document.createElement(address ? 'a' : 'span')
  there.lang = document.documentElement.lang
  there.dir = document.documentElement.dir
  there.textContent = address
    ? i18n.t('article.missingPicture', [address.hostname])
    : i18n.t('article.pictureNotStored')
  if (address) there.setAttribute('href', address.href)
  box.append(there)
  return box
}
