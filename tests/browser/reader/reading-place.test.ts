import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  blockAt,
  blocksOf,
  goToPlace,
  placeAt,
  progressAt,
} from '../../../components/reader/reading-place'

const edge = 64
const paragraphs = 40
let frame: HTMLIFrameElement

describe('the place where reading stopped', () => {
  beforeEach(async () => {
    document.body.replaceChildren()
    frame = document.createElement('iframe')
    frame.style.cssText = 'display:block;border:0;margin-top:200px'
    document.body.append(frame)
    const body = frame.contentDocument?.body
    for (let at = 0; at < paragraphs; at++) {
      const paragraph = document.createElement('p')
      paragraph.textContent = `Paragraph ${at}. ${'Words that fill a few lines. '.repeat(12)}`
      body?.append(paragraph)
    }
    layOut(600)
  })

  afterEach(() => scrollTo(0, 0))

  it('is nowhere before the article has reached the edge', () => {
    expect(placeAt(frame, edge)).toBeNull()
    expect(progressAt(frame, null)).toBe(0)
  })

  it('is the paragraph at the edge', () => {
    goToPlace(frame, { block: 12, top: edge })
    expect(placeAt(frame, edge)?.block).toBe(12)
  })

  it('is the same paragraph in a window of another width', () => {
    goToPlace(frame, { block: 12, top: edge })
    const progress = progressAt(frame, placeAt(frame, edge))
    layOut(300)
    const block = blockAt(body(), progress)
    expect(block).toBe(12)
    goToPlace(frame, { block: block ?? -1, top: edge })
    expect(placeAt(frame, edge)).toMatchObject({ block: 12 })
  })

  it('is found again from its share, whichever paragraph it was', () => {
    for (let block = 1; block < paragraphs; block++)
      expect(blockAt(body(), block / paragraphs)).toBe(block)
  })

  it('is the end when the last line can be seen', () => {
    scrollTo(0, document.documentElement.scrollHeight)
    expect(progressAt(frame, placeAt(frame, edge))).toBe(1)
  })

  it('is the beginning again for an article that was read to its end', () => {
    expect(blockAt(body(), 1)).toBeNull()
    expect(blockAt(body(), 0)).toBeNull()
  })

  it('counts the innermost of blocks in blocks, each once', () => {
    const content = document.createElement('div')
    const quote = document.createElement('blockquote')
    quote.append(document.createElement('p'), document.createElement('p'))
    const entry = document.createElement('li')
    entry.append(document.createElement('p'))
    const figure = document.createElement('figure')
    content.append(quote, entry, figure)
    expect(blocksOf(content).map((block) => block.localName)).toEqual(['p', 'p', 'p', 'figure'])
  })
})

function body(): HTMLElement {
  return frame.contentDocument!.body
}

/** As the reader does: the page scrolls, never the frame. */
function layOut(width: number): void {
  frame.style.width = `${width}px`
  frame.style.height = '0'
  frame.style.height = `${body().scrollHeight}px`
}
