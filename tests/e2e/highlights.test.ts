import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pause } from '../../scripts/drive/pause.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle, reload } from './library-page.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'A story to mark'
const lastWords = 'The heron watcher got her bench.'
const withLink =
  '<p>Anybody may read <a href="/report">the report of the engineers</a> at the town hall, on any day but Sunday.</p>'

/** One story in the order of the tests. */
describe.each(browserNames)('a highlight in %s', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline, withLink) })
    session = await startSession(name)
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await popup.close()
    library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, lastWords)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('is made of the selected words by a key, and by a colour', async () => {
    await library.run(select, 'voted on Thursday evening')
    await waitFor(library, 'the bar', () => document.querySelector('.selection-bar') !== null, [])
    await library.run(pressKey, 'h')
    await said(library, 'Highlighted.')
    expect(await marks(library, 1)).toEqual([['voted on Thursday evening', 'yellow']])

    await library.run(select, 'heron watcher')
    await press(library, 'Green')
    expect(await marks(library, 2)).toContainEqual(['heron watcher', 'green'])
  })

  it('opens by Enter, takes a note, and has the focus again', async () => {
    await library.run(pressEnterOn, 'voted on Thursday evening')
    await waitFor(library, 'the editor', () => document.querySelector('textarea') !== null, [])
    await library.run(writeNote, 'Ask who *counted*.')
    await press(library, 'Done')
    await said(library, 'Ask who *counted*.')
    await focused(library, 'voted on Thursday evening')
  })

  it('has the focus again in another colour, and never once the reader went elsewhere', async () => {
    await library.run(pressEnterOn, 'heron watcher')
    await waitFor(library, 'the editor', () => document.querySelector('textarea') !== null, [])
    await library.run(() => document.querySelector<HTMLElement>('[data-color=blue] input')?.click())
    await press(library, 'Done')
    await waitFor(library, 'the colour', hasColor, ['blue'])
    await focused(library, 'heron watcher')

    await library.run(() => document.querySelector('h1')?.focus())
    await library.run(highlightElsewhere, 'two of the bridge')
    expect(await marks(library, 3)).toContainEqual(['two of the bridge', 'pink'])
    await library.run(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
    expect(await library.run(() => document.activeElement?.localName)).toBe('h1')
  })

  it('in a link is opened by the list and by Enter, and removed', async () => {
    await library.run(select, 'report of the engineers')
    await press(library, 'Green')
    await marks(library, 4)
    await press(library, '4 highlights')
    await press(library, 'Green report of the engineers')
    await press(library, 'Done')
    await focused(library, 'report of the engineers')
    await library.run(pressEnterOn, 'report of the engineers')
    await press(library, 'Remove')
    await marks(library, 3)
    await focused(library, 'heron watcher')
    await library.run(pressEnterOn, 'two of the bridge')
    await press(library, 'Remove')
    expect(await marks(library, 2)).toHaveLength(2)
  })

  it('has the last word of its note, though the page is closed at once and the background slept', async () => {
    await session.browser.stopBackground()
    await library.run(pressEnterOn, 'heron watcher')
    await waitFor(library, 'the editor', () => document.querySelector('textarea') !== null, [])
    // Nobody writes as fast as this, and the slowest machine starts a background in it.
    await pause(2000)
    await library.run(writeNote, 'Seen twice.')
    await library.close()
    library = await openLibrary(session.browser)
    await press(library, headline)
    await readArticle(library, lastWords)
    expect(await said(library, 'Seen twice.')).toBe(true)
  })

  it('is there when the article is opened again, and in its Markdown', async () => {
    await reload(library)
    await readArticle(library, lastWords)
    expect(await marks(library, 2)).toEqual([
      ['voted on Thursday evening', 'yellow'],
      ['heron watcher', 'blue'],
    ])
    await press(library, 'Download Markdown')
    const { bytes } = await session.nextDownload()
    expect(bytes.toString()).toContain('> voted on Thursday evening\n\nAsk who \\*counted\\*.\n')
  })

  it('is removed, and comes back by undo with its note; the focus goes on, and comes back too', async () => {
    await library.run(() => {
      const mark = document.querySelector('iframe')?.contentDocument?.querySelector('mark')
      mark?.click()
    })
    await press(library, 'Remove')
    await said(library, 'The highlight was removed.')
    expect(await marks(library, 1)).toEqual([['heron watcher', 'blue']])
    await focused(library, 'heron watcher')
    await library.run(() => document.querySelector<HTMLElement>('[data-action=undo]')?.focus())
    await press(library, 'Undo')
    expect(await marks(library, 2)).toHaveLength(2)
    await focused(library, 'voted on Thursday evening')
    await said(library, 'Ask who *counted*.')
  })
})

/** Runs in the library: selects these words where the article has them first. */
function select(words: string): void {
  const page = document.querySelector('iframe')?.contentDocument
  if (!page) throw new Error('There is no article.')
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at < 0) continue
    page.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return
  }
  throw new Error(`“${words}” is not in the article.`)
}

/** Runs in the library. */
function writeNote(words: string): void {
  const note = document.querySelector('textarea')
  if (!note) throw new Error('There is no field for a note.')
  note.value = words
  note.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Runs in the library. */
function pressKey(key: string): void {
  dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Runs in the library. */
function pressEnterOn(words: string): void {
  const frame = document.querySelector('iframe')
  const marks = frame?.contentDocument?.querySelectorAll('mark') ?? []
  const mark = [...marks].find((one) => one.textContent === words)
  frame?.focus()
  mark?.focus()
  mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
}

/** Runs in the library: whether one of the highlights has this colour. */
function hasColor(color: string): boolean {
  const page = document.querySelector('iframe')?.contentDocument
  return page?.querySelector(`mark[data-color=${color}]`) != null
}

/** Runs in the library: stores a highlight as another tab does. */
async function highlightElsewhere(exact: string): Promise<void> {
  const id = location.hash.replace('#/article/', '')
  const place = { exact, prefix: '', suffix: '', start: 0, end: 0 }
  const highlight = { ...place, id: exact, color: 'pink', note: null, createdAt: 1, updatedAt: 1 }
  await browser.runtime.sendMessage({
    offprint: 'call',
    name: 'putHighlight',
    args: [id, highlight],
  })
}

// What the extension's own pages find at hand, in the browser.
declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } }

/** Waits until the focus is on the highlight of these words, in the article. */
async function focused(library: DrivenPage, words: string): Promise<void> {
  const isOnMark = (words: string) => {
    const frame = document.querySelector('iframe')
    const focused = frame?.contentDocument?.activeElement
    return document.activeElement === frame && focused?.textContent === words
  }
  expect(await waitFor(library, `the focus on “${words}”`, isOnMark, [words])).toBe(true)
}

/** The words and colours of the highlights, as soon as there are so many. */
function marks(library: DrivenPage, count: number): Promise<string[][]> {
  const read = (count: number) => {
    const page = document.querySelector('iframe')?.contentDocument
    const found = [...(page?.querySelectorAll<HTMLElement>('mark[data-highlight]') ?? [])]
    if (found.length !== count) return null
    return found.map((mark) => [mark.textContent, mark.dataset.color ?? ''])
  }
  return waitFor(library, `${count} highlights`, read, [count])
}
