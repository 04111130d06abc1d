import { i18n } from '#i18n'
import type { ArticleImage } from '../../lib/article'

/** Each picture that is stored is shown; in the place of every other stands what it is and where to see it. */
export function showPictures(
  content: DocumentFragment,
  images: ArticleImage[],
  pictureUrl: (index: number) => string | null,
): void {
  for (const image of content.querySelectorAll('img')) {
    const index = Number(/^image:(\d+)$/.exec(image.getAttribute('src') ?? '')?.[1] ?? -1)
    const replace = () => image.replaceWith(placeholder(image, images[index]))
    const stored = pictureUrl(index)
    if (!stored) {
      replace()
      continue
    }
    image.addEventListener('error', replace)
    image.src = stored
  }
}

function placeholder(image: HTMLImageElement, source: ArticleImage | undefined): HTMLElement {
  const box = document.createElement('span')
  box.className = 'missing-picture'
  const words = image.alt || source?.alt || source?.caption
  if (words) {
    const line = document.createElement('span')
    line.dir = 'auto'
    line.textContent = words
    box.append(line)
  }
  const address = source && URL.parse(source.url)
  if (address?.hostname) {
    const link = document.createElement('a')
    link.href = address.href
    link.lang = document.documentElement.lang
    link.dir = document.documentElement.dir
    link.textContent = i18n.t('article.missingPicture', [address.hostname])
    box.append(link)
  }
  return box
}
