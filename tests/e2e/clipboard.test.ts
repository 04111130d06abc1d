import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'A story to copy'

describe.each(browserNames)('Copy as Markdown in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline) })
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('puts the whole article on the clipboard, from the popup and from the library', async () => {
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await press(popup, 'Copy as Markdown')
    await waitForWord(popup, 'Copied')
    await popup.close()

    const library = await openLibrary(session.browser)
    expectWhole(await session.browser.readClipboard(library))

    await library.run(() => navigator.clipboard.writeText('Something else'))
    await press(library, headline)
    await readArticle(library, 'The heron watcher got her bench.')
    await press(library, 'Copy as Markdown')
    await waitForWord(library, 'Copied as Markdown')
    expectWhole(await session.browser.readClipboard(library))
  })

  it('puts formatted text there with its plain text beside it', async () => {
    const library = await session.browser.findPage('options.html')
    await press(library, 'More formats')
    await press(library, 'Formatted text, on the clipboard')
    await waitForWord(library, 'Copied as formatted text')
    const plain = await session.browser.readClipboard(library)
    expect(plain).toContain('The heron watcher got her bench.')
    expect(plain).not.toMatch(/^---|\*\*|<p>/m)
    const html = await library.run(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text() ?? ''
    })
    expect(html).toContain(`>${headline}</h1>`)
    expect(html).toContain('<p>The heron watcher got her bench.</p>')
  })

  it('hands the article to Obsidian, as a file that Offprint reads again', async () => {
    const library = await session.browser.findPage('options.html')
    await library.run(catchLinks)
    await press(library, 'More formats')
    await press(library, 'Note in Obsidian')
    await waitForWord(library, 'Obsidian was asked')
    const [address] = await library.run(() => (globalThis as unknown as Caught).links)
    expect(address).toMatch(
      /^obsidian:\/\/new\?file=\d{4}-\d\d-\d\d%20A%20story%20to%20copy\.md&clipboard$/,
    )
    expect(await session.browser.readClipboard(library)).toMatch(/\n<!-- offprint \{.*\} -->\s*$/)
  })
})

function expectWhole(copied: string): void {
  expect(copied).toMatch(/^---\ntitle: "A story to copy"\n/)
  expect(copied).toMatch(/The heron watcher got her bench\.\s*$/)
}

interface Caught {
  links: string[]
}

/** Runs in the library: where links would lead, which no test can follow out of the browser. */
function catchLinks(): void {
  const links: string[] = []
  HTMLAnchorElement.prototype.click = function () {
    links.push(this.href)
  }
  Object.assign(globalThis, { links })
}

function waitForWord(page: DrivenPage, word: string): Promise<true> {
  const says = (word: string) => document.body.textContent?.includes(word) || null
  return waitFor(page, `“${word}”`, says, [word])
}
