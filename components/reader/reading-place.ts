import type { SavedArticle } from '../../lib/article'

/** Where in an article the reader is: the paragraph at the upper edge of the window, and how far below the edge. */
export interface ReadingPlace {
  block: number
  top: number
}

const blockElements = 'p, h2, h3, h4, h5, h6, li, figure, pre, table, dt, dd'

/** The paragraphs and what else stands in line with them; of blocks in blocks the innermost. */
export function blocksOf(body: Element): Element[] {
  return [...body.querySelectorAll(blockElements)].filter(
    (block) => !block.querySelector(blockElements),
  )
}

/** The place at `edge`, in pixels from the top of the window; null while the article has not reached it. */
export function placeAt(frame: HTMLIFrameElement, edge: number): ReadingPlace | null {
  const body = frame.contentDocument?.body
  const frameTop = frame.getBoundingClientRect().top
  if (!body || frameTop > edge) return null
  const tops = blocksOf(body).map((block) => block.getBoundingClientRect())
  const block = tops.findIndex((box) => frameTop + box.bottom > edge)
  return block < 0
    ? { block: tops.length, top: edge }
    : { block, top: frameTop + (tops[block]?.top ?? 0) }
}

/** Scrolls the window so that the block is where the place says. */
export function goToPlace(frame: HTMLIFrameElement, { block, top }: ReadingPlace): void {
  const body = frame.contentDocument?.body
  const box = body && blocksOf(body)[block]?.getBoundingClientRect()
  if (!box) return
  scrollTo({
    top: scrollY + frame.getBoundingClientRect().top + box.top - top,
    behavior: 'instant',
  })
}

/** The share of the paragraphs that is read. From it the same paragraph is found again at any size of window or type. */
export function progressAt(frame: HTMLIFrameElement, place: ReadingPlace | null): number {
  const body = frame.contentDocument?.body
  if (!body) return 0
  if (frame.getBoundingClientRect().bottom <= innerHeight) return 1
  const count = blocksOf(body).length
  return place && count ? Math.min(place.block / count, 1) : 0
}

/** Tells a paragraph from nearly all others, and leaves the row of an article small. */
const wordsLength = 60

/** The first words of a block, by which it is found among others than before; null where it has none. */
export function firstWords(block: Element | null | undefined): string | null {
  return block?.textContent?.replace(/\s+/g, ' ').trim().slice(0, wordsLength) || null
}

/**
 * The block at which somebody who has read so far goes on; null at the beginning and at the end. Where several begin
 * with the words, it is the one nearest to the share; where none does, and for who stopped before words were kept, the
 * share alone says it.
 */
export function blockAt(
  body: Element,
  { progress, readTo = null }: Pick<SavedArticle, 'progress' | 'readTo'>,
): number | null {
  if (progress <= 0 || progress >= 1) return null
  const blocks = blocksOf(body)
  const expected = Math.round(progress * blocks.length)
  const same = blocks.flatMap((block, at) => (readTo && firstWords(block) === readTo ? [at] : []))
  const [block = expected] = same.toSorted(
    (one, other) => Math.abs(one - expected) - Math.abs(other - expected),
  )
  return block > 0 && block < blocks.length ? block : null
}
