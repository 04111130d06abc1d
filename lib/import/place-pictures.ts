import type { ArticleImage } from '../article'
import type { OwnRecord } from '../export/own-record'

/** Where the bytes of a picture are: in a file beside the Markdown, or in it. */
export type PictureSource = { index: number } & ({ path: string } | { dataUrl: string })

interface Surroundings {
  own: OwnRecord | null
  /** Where the article was read. */
  url: string
  dataUrls: string[]
  /** The path of the file that a link means, or null where there is none. */
  findFile: (link: string) => string | null
}

export interface PlacedPictures {
  images: ArticleImage[]
  sources: PictureSource[]
  /** Links to files that are not there. */
  missing: string[]
}

/** Makes each picture of the content `image:N`; those that lead nowhere go. Nothing is fetched. */
export function placePictures(
  content: HTMLElement,
  { own, url, dataUrls, findFile }: Surroundings,
): PlacedPictures {
  const shown = [...content.querySelectorAll('img')]
  const known = knownPictures(
    shown.map((image) => image.getAttribute('src') ?? ''),
    own?.pictures ?? [],
  )
  const images: ArticleImage[] = []
  const sources: PictureSource[] = []
  const missing: string[] = []
  const order = ownOrder(known)
  for (const [at, image] of shown.entries()) {
    const link = image.getAttribute('src') ?? ''
    const origin = known[at] ?? null
    const found = find(link)
    if (found === 'missing') missing.push(link)
    const address = origin?.url ?? (found === 'missing' ? null : found?.address)
    if (!found || !address) {
      drop(image)
      continue
    }
    const index = order?.[at] ?? images.length
    if (found !== 'missing' && found.source) sources.push({ index, ...found.source })
    images[index] ??= {
      url: address,
      alt: image.getAttribute('alt') ?? '',
      width: origin?.width ?? null,
      height: origin?.height ?? null,
      ...captionOf(image),
    }
    place(image, index, images[index])
  }
  return { images, sources, missing }

  /** Only the pages of files have pictures in files. */
  function isFile(link: string) {
    return url.startsWith('file:') && /^file:/i.test(link)
  }

  function find(link: string) {
    const inline = /^inline-picture:(\d+)$/.exec(link)?.[1]
    if (inline !== undefined) {
      const dataUrl = dataUrls[Number(inline)]
      return dataUrl ? { address: dataUrl, source: { dataUrl } } : null
    }
    if (/^data:image\//i.test(link)) return { address: link, source: { dataUrl: link } }
    if (/^(https?:)?\/\//i.test(link) || isFile(link)) {
      const address = URL.parse(link, 'https://any.example')?.href
      return address ? { address, source: null } : null
    }
    if (/^[a-z][\w+.-]+:/i.test(link)) return null
    const path = findFile(link)
    if (path === null) return 'missing'
    // No path of a folder, however strange, is an address of its own.
    const address = URL.parse(`./${encodeURI(path.toWellFormed())}`, url)?.href ?? null
    return { address, source: { path } }
  }
}

type OwnPicture = OwnRecord['pictures'][number]

/** What Offprint wrote of each picture that is shown, as far as the text still shows the same ones. */
function knownPictures(links: string[], own: OwnPicture[]): (OwnPicture | undefined)[] {
  const isRemote = (link: string) => /^(https?|file):/i.test(link)
  const isUnchanged =
    links.length === own.length &&
    links.every((link, at) => !isRemote(link) || own[at]?.url === link)
  if (isUnchanged) return own
  return links.map((link) => (isRemote(link) ? own.find(({ url }) => url === link) : undefined))
}

/** The numbers that the pictures had, where they are all there. */
function ownOrder(known: (OwnPicture | undefined)[]): number[] | null {
  const numbers = known.flatMap((picture) => picture?.index ?? [])
  const isWhole =
    numbers.length === known.length && Math.max(-1, ...numbers) + 1 === new Set(numbers).size
  return isWhole ? numbers : null
}

function captionOf(image: HTMLElement): Pick<ArticleImage, 'caption' | 'credit'> {
  const caption = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true)
  if (!(caption instanceof Element)) return { caption: null, credit: null }
  const cite = caption.querySelector('cite')
  cite?.remove()
  return { caption: wordsOf(caption), credit: cite && wordsOf(cite) }
}

function wordsOf(element: Element): string | null {
  return element.textContent?.replace(/\s+/g, ' ').trim() || null
}

function place(image: HTMLElement, index: number, { alt, width, height }: ArticleImage): void {
  const title = image.getAttribute('title')
  for (const name of image.getAttributeNames()) image.removeAttribute(name)
  image.setAttribute('src', `image:${index}`)
  image.setAttribute('alt', alt)
  if (title) image.setAttribute('title', title)
  if (width) image.setAttribute('width', String(width))
  if (height) image.setAttribute('height', String(height))
}

/** The caption stays, as a paragraph; a picture without one leaves its description. */
function drop(image: HTMLElement): void {
  const figure = image.closest('figure')
  const caption = figure?.querySelector('figcaption')
  if (!figure || figure.querySelectorAll('img').length > 1) {
    image.replaceWith(image.getAttribute('alt') ?? '')
    return
  }
  const paragraph = image.ownerDocument.createElement('p')
  if (caption) paragraph.append(...caption.childNodes)
  else paragraph.append(image.getAttribute('alt') ?? '')
  figure.replaceWith(paragraph)
}
