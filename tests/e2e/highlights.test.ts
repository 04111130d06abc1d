import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
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

/** One story in the order of the tests. */
describe.each(browserNames)('a highlight in %s', (name) => {
  let session: Session
  let server: Server
  let library: DrivenPage

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline) })
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
    await library.run(() => {
      const mark = document.querySelector('iframe')?.contentDocument?.querySelector('mark')
      mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    await waitFor(library, 'the editor', () => document.querySelector('textarea') !== null, [])
    await library.run(() => {
      const note = document.querySelector('textarea')
      if (!note) throw new Error('There is no field for a note.')
      note.value = 'Ask who *counted*.'
      note.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await press(library, 'Done')
    await said(library, 'Ask who *counted*.')
    const hasFocus = (words: string) =>
      document.querySelector('iframe')?.contentDocument?.activeElement?.textContent === words
    const isFocused = await waitFor(library, 'the focus', hasFocus, ['voted on Thursday evening'])
    expect(isFocused).toBe(true)
  })

  it('is there when the article is opened again, and in its Markdown', async () => {
    await reload(library)
    await readArticle(library, lastWords)
    expect(await marks(library, 2)).toEqual([
      ['voted on Thursday evening', 'yellow'],
      ['heron watcher', 'green'],
    ])
    await press(library, 'Download Markdown')
    const { bytes } = await session.nextDownload()
    expect(bytes.toString()).toContain('> voted on Thursday evening\n\nAsk who \\*counted\\*.\n')
  })

  it('is removed, and comes back by undo with its note', async () => {
    await library.run(() => {
      const mark = document.querySelector('iframe')?.contentDocument?.querySelector('mark')
      mark?.click()
    })
    await press(library, 'Remove')
    await said(library, 'The highlight was removed.')
    expect(await marks(library, 1)).toEqual([['heron watcher', 'green']])
    await library.run(pressKey, 'z')
    expect(await marks(library, 2)).toHaveLength(2)
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
function pressKey(key: string): void {
  dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
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
