import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import {
  blockAt,
  blocksOf,
  firstWords,
  goToPlace,
  placeAt,
  progressAt,
} from '../../../components/reader/reading-place'
import { upperEdge } from '../../../components/reader/upper-edge'
import { useReadingPlace } from '../../../components/reader/use-reading-place'

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
    const block = blockAt(body(), { progress })
    expect(block).toBe(12)
    goToPlace(frame, { block: block ?? -1, top: edge })
    expect(placeAt(frame, edge)).toMatchObject({ block: 12 })
  })

  it('is found again from its share, whichever paragraph it was', () => {
    for (let block = 1; block < paragraphs; block++)
      expect(blockAt(body(), { progress: block / paragraphs })).toBe(block)
  })

  it('is the same paragraph when others have gone before it, or come', () => {
    const stopped = { progress: 25 / paragraphs, readTo: firstWords(blocksOf(body())[25]) }
    for (const paragraph of blocksOf(body()).slice(3, 11)) paragraph.remove()
    expect(blockAt(body(), stopped)).toBe(17)
    const news = Array.from({ length: 30 }, () => document.createElement('p'))
    body().prepend(...news)
    expect(blockAt(body(), stopped)).toBe(47)
  })

  it('is told once the reader rests, and gone on with though others have gone before it', async () => {
    const root = document.createElement('div')
    const onRead = vi.fn<OnProgress>(async () => true)
    const listens = vi.spyOn(window, 'addEventListener')
    const read = (read: Read) => render(h(Reading, { read, onRead }), root)
    read({ progress: 0 })
    await vi.waitFor(() =>
      expect(listens).toHaveBeenCalledWith('scroll', expect.anything(), expect.anything()),
    )
    goToPlace(frame, { block: 25, top: upperEdge() })
    await vi.waitFor(() => expect(onRead).toHaveBeenCalled(), resting)
    render(null, root)
    const [progress = 0, readTo = null] = onRead.mock.lastCall ?? []
    for (const paragraph of blocksOf(body()).slice(3, 11)) paragraph.remove()
    layOut(600)
    scrollTo(0, 0)
    read({ progress, readTo })
    await vi.waitFor(() => expect(placeAt(frame, upperEdge() + 10)?.block).toBe(17))
    render(null, root)
  })

  it('is told though somebody scrolled as the words came', async () => {
    const root = document.createElement('div')
    const onRead = vi.fn(async () => true)
    render(h(Reading, { read: { progress: 0 }, onRead }), root)
    goToPlace(frame, { block: 25, top: upperEdge() })
    await vi.waitFor(() => expect(onRead).toHaveBeenCalled(), resting)
    expect(onRead).toHaveBeenLastCalledWith(
      25 / paragraphs,
      expect.stringContaining('Paragraph 25.'),
    )
    render(null, root)
  })

  it('wakes the background before it is told: the page may be closed first', async () => {
    const root = document.createElement('div')
    const onRead = vi.fn(async () => true)
    const sendMessage = vi.fn(async () => ({ ok: true }))
    Object.assign(browser.runtime, { sendMessage })
    onTestFinished(() => void Reflect.deleteProperty(browser.runtime, 'sendMessage'))
    render(h(Reading, { read: { progress: 0 }, onRead }), root)
    goToPlace(frame, { block: 25, top: upperEdge() })
    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith(expect.objectContaining({ name: 'wake' })),
    )
    expect(onRead).not.toHaveBeenCalled()
    dispatchEvent(new Event('pagehide'))
    expect(onRead).toHaveBeenCalledTimes(1)
    render(null, root)
  })

  it('is told again at the end where it could not be kept', async () => {
    const root = document.createElement('div')
    const onRead = vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true)
    render(h(Reading, { read: { progress: 0 }, onRead }), root)
    goToPlace(frame, { block: 25, top: upperEdge() })
    await vi.waitFor(() => expect(onRead).toHaveBeenCalled(), resting)
    render(null, root)
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(2), resting)
    expect(onRead.mock.calls[1]).toEqual(onRead.mock.calls[0])
  })

  it('is kept when the words become larger right after their column became wider', async () => {
    const root = document.createElement('div')
    render(h(Reading, { read: { progress: 25 / paragraphs }, onRead: async () => true }), root)
    await vi.waitFor(() => expect(placeAt(frame, upperEdge() + 10)?.block).toBe(25))
    await frames(3)
    // The page around the article is the first to have the type that a reader chooses.
    const wider = new ResizeObserver(() => {
      if (frame.clientWidth === 700) body().style.fontSize = '2em'
    })
    wider.observe(frame)
    frame.style.width = '700px'
    await frames(3)
    wider.disconnect()
    frame.style.height = `${body().scrollHeight}px`
    await frames(3)
    expect(placeAt(frame, upperEdge() + 10)?.block).toBe(25)
    render(null, root)
  })

  it('is the nearest of those that begin alike', () => {
    for (const at of [5, 14, 30]) blocksOf(body())[at]!.textContent = 'Read more:'
    expect(blockAt(body(), { progress: 13 / paragraphs, readTo: 'Read more:' })).toBe(14)
  })

  it('is where its share says when it has gone, and when it has no words', () => {
    expect(blockAt(body(), { progress: 13 / paragraphs, readTo: 'Gone for ever.' })).toBe(13)
    expect(firstWords(document.createElement('figure'))).toBeNull()
    expect(blockAt(body(), { progress: 13 / paragraphs, readTo: null })).toBe(13)
  })

  it('is the end when the last line can be seen', () => {
    scrollTo(0, document.documentElement.scrollHeight)
    expect(progressAt(frame, placeAt(frame, edge))).toBe(1)
  })

  it('is the beginning again for an article that was read to its end', () => {
    expect(blockAt(body(), { progress: 1 })).toBeNull()
    expect(blockAt(body(), { progress: 0 })).toBeNull()
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

type Read = Parameters<typeof useReadingPlace>[1]
type OnProgress = Parameters<typeof useReadingPlace>[2]

/** A reader rests for a while before it is told. */
const resting = { timeout: 10_000 }

function Reading({ read, onRead }: { read: Read; onRead: OnProgress }) {
  useReadingPlace(frame.contentDocument, read, onRead)
  return null
}

/** Ends when the window has been drawn so many times: it scrolls, then measures what has another size. */
async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame)
}

function body(): HTMLElement {
  return frame.contentDocument!.body
}

/** As the reader does: the page scrolls, never the frame. */
function layOut(width: number): void {
  frame.style.width = `${width}px`
  frame.style.height = '0'
  frame.style.height = `${body().scrollHeight}px`
}
