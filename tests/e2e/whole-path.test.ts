import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { cleaningsStored } from './cleanings-stored.ts'
import { countInList, openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { browserNames, type Session, startSession } from './session.ts'

const title = 'The night ferry that would not be scrapped'
const published = '2026-10-17T05:30:00+02:00'
const firstWords = 'The order to scrap the Marisol came on a Tuesday in April'
const lastWords = '“She isn’t retired,” he said. “She’s busy.”'

/** One story in the order of the tests: each goes on where the one before it ended. */
describe.each(browserNames)('from the click to Markdown in %s', (name) => {
  let session: Session
  let paper: Server

  beforeAll(async () => {
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await paper?.close()
  })

  it('saves the page on the click, says what it saved, and leaves the page as it was', async () => {
    const page = await session.browser.openPage(`${paper.url}/index.html`)
    const serialize = () => document.documentElement.outerHTML
    const before = await page.run(serialize)
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    for (const said of [
      title,
      'Mara Lindqvist',
      'Tomas Okafor',
      'Inês Carvalho',
      'Harbour Ledger',
      '740 words',
      '3 minutes',
      new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date(published)),
    ]) {
      expect(text).toContain(said)
    }
    await popup.close()
    expect(await page.run(serialize)).toBe(before)

    // The page is asked again for what cleaning dropped, and for its pictures.
    const library = await openLibrary(session.browser)
    await cleaningsStored(library, 1)
    await allPicturesTried(library)
    await library.close()
    expect(await page.run(serialize)).toBe(before)
    await page.close()
  })

  describe('without a network', () => {
    beforeAll(async () => {
      const page = await session.browser.openPage(`${paper.url}/index.html`)
      expect(await page.run(isReached)).toBe(true)
      await session.browser.setOffline(true)
      expect(await page.run(isReached)).toBe(false)
      await page.close()
      // It does not come back either, when the network does.
      await paper.close()
    })

    afterAll(() => session.browser.setOffline(false))

    it('lists it in the library', async () => {
      const library = await openLibrary(session.browser)
      expect(await countInList(library, title)).toBe(1)
      await library.close()
    })

    it('shows the whole article with its pictures and nothing else', async () => {
      const library = await openLibrary(session.browser)
      await press(library, title)
      const text = await readArticle(library, lastWords)
      expect(text).toContain(firstWords)
      expect(await waitFor(library, 'the pictures', picturesShown, [])).toEqual([true, true, true])
      expect(text).toContain('in rough weather the poetry is the first to move')
      expect(text).toContain('Correction, 18 October 2026')
      const sandboxes = () =>
        [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('sandbox'))
      expect(await library.run(sandboxes)).toEqual(['allow-same-origin'])
      for (const furniture of [
        'Advertisement',
        'The Ledger at Seven',
        'Oyster thieves',
        'seagull_77',
      ]) {
        expect(text).not.toContain(furniture)
      }
      await library.close()
    })

    it('exports it to a Markdown file and to the clipboard', async () => {
      const library = await openLibrary(session.browser)
      await press(library, title)
      await readArticle(library, lastWords)
      await press(library, 'Download Markdown')
      const { name: file, content } = await session.nextDownload()
      expect(file).toBe(`2026-10-17 ${title}.md`)
      const [, frontMatter = '', body = ''] = content.split(/^---$/m)
      expect(parse(frontMatter)).toMatchObject({
        title,
        author: ['Mara Lindqvist', 'Tomas Okafor', 'Inês Carvalho'],
        section: 'Coast',
        source: 'https://www.harbourledger.example/coast/2026/10/night-ferry-marisol',
      })
      expect(body).toContain(firstWords)
      expect(body).toContain(lastWords)
      expect(body).toContain('## A hull worth keeping')
      expect(body).not.toContain('Advertisement')
      await press(library, 'Copy as Markdown')
      await said(library, 'Copied as Markdown')
      const copied = await session.browser.readClipboard(library)
      expect(copied).toContain(lastWords)
      // The file ends in a line more, for whoever brings it back in.
      expect(content.startsWith(copied.trimEnd())).toBe(true)
      await library.close()
    })
  })

  it('still has it after the browser was ended and started again', async () => {
    await session.restart()
    const library = await openLibrary(session.browser)
    expect(await countInList(library, title)).toBe(1)
    await press(library, title)
    expect(await readArticle(library, lastWords)).toContain(firstWords)
  })
})

/** Runs in the page: whether the network leads to where it came from. */
function isReached(): Promise<boolean> {
  return fetch(location.href, { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
}

/** Runs in the library: whether each picture of the article can be seen, once all have been tried. */
function picturesShown(): boolean[] | null {
  const images = [...(document.querySelector('iframe')?.contentDocument?.images ?? [])]
  // One whose bytes are still being read from the library is as complete as one without an address.
  const isTried = ({ complete, dataset }: HTMLImageElement) => complete && !('pending' in dataset)
  return images.length > 0 && images.every(isTried)
    ? images.map(({ naturalWidth }) => naturalWidth > 0)
    : null
}
