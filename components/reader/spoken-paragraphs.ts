import { type TextMap, textMap } from '../../lib/highlights/text-map'
import { frameOf } from './frame-of'
import { upperEdge } from './upper-edge'

export interface SpokenParagraph {
  text: string
  /** What is marked while it is spoken. Null for the headline, which is not in the frame. */
  element: Element | null
  /** Where its words stand, until a highlight takes their nodes apart. */
  range: Range | null
}

/** Within a line: what stands for a missing picture, and ruby, which says its words a second time. */
const unspokenWords = '.missing-picture, rt, rp'
const unspokenBlocks = 'figure, pre'

/** A row of a table is one paragraph, and so is what stands in a block before, between or after others. */
const speakable =
  'p, h2, h3, h4, h5, h6, li, dt, dd, tr, caption, blockquote, summary, details, div, section, header'

/** What is read aloud: the headline, then all words of the text in their order, each once, but for the unspoken. */
export function spokenParagraphs(title: string, page: Document): SpokenParagraph[] {
  const { text, parts } = textMap(page.body, (element) => element.matches(unspokenWords))
  const runs: { block: Element; first: TextPart; last: TextPart }[] = []
  for (const part of parts) {
    const around = part.node.parentElement
    const block = around?.closest(unspokenBlocks) ?? around?.closest(speakable) ?? page.body
    const run = runs.at(-1)
    if (run?.block === block) run.last = part
    else runs.push({ block, first: part, last: part })
  }
  const spoken = runs
    .filter(({ block }) => !block.matches(unspokenBlocks))
    .map(({ block, first, last }) => ({
      text: text.slice(first.start, last.start + last.length),
      element: block,
      range: rangeOf(first, last),
    }))
  return [{ text: title, element: null, range: null }, ...spoken].filter(({ text }) =>
    /[\p{L}\p{N}]/u.test(text),
  )
}

type TextPart = TextMap['parts'][number]

function rangeOf(first: TextPart, last: TextPart): Range {
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + last.size)
  return range
}

/** The paragraph that a reader would want to hear first: with the selection in it, else the one at the top of the window. */
export function firstToSpeak(title: string, page: Document): number {
  const selection = page.getSelection()
  const selected = selection?.isCollapsed === false ? selection.getRangeAt(0) : null
  const edge = upperEdge()
  const top = frameOf(page)?.getBoundingClientRect().top ?? 0
  if (!selected && top > edge) return 0
  const first = spokenParagraphs(title, page).findIndex(
    ({ range }) =>
      range &&
      (selected
        ? range.comparePoint(selected.startContainer, selected.startOffset) <= 0
        : top + range.getBoundingClientRect().bottom > edge),
  )
  return Math.max(first, 0)
}
