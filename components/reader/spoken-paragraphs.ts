import { frameOf } from './frame-of'
import { blocksOf, placeAt } from './reading-place'
import { upperEdge } from './upper-edge'

export interface SpokenParagraph {
  text: string
  /** Null for the headline, which is not in the frame. */
  element: Element | null
}

/** What is read aloud: the headline, then the text without pictures, code and what stands for a missing picture. */
export function spokenParagraphs(title: string, page: Document): SpokenParagraph[] {
  const blocks = blocksOf(page.body).filter((block) => !block.closest('figure, pre'))
  const spoken = blocks.map((element) => ({
    element,
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }))
  return [{ text: title, element: null }, ...spoken].filter(({ text }) =>
    /[\p{L}\p{N}]/u.test(text),
  )
}

/** The paragraph that a reader would want to hear first: with the selection in it, else the one at the top of the window. */
export function firstToSpeak(paragraphs: SpokenParagraph[], page: Document): number {
  const selection = page.getSelection()
  const frame = frameOf(page)
  const blocks = blocksOf(page.body)
  const place = frame && placeAt(frame, upperEdge())
  const start =
    selection && !selection.isCollapsed
      ? blocks.findIndex((block) => selection.containsNode(block, true))
      : (place?.block ?? -1)
  if (start < 0) return 0
  const from = new Set(blocks.slice(start))
  const first = paragraphs.findIndex(({ element }) => element !== null && from.has(element))
  return Math.max(first, 0)
}
