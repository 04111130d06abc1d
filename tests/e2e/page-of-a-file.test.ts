import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor, waitForLoad } from '../../scripts/drive/wait-for.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'

const headline = 'The night ferry that would not be scrapped'
const file = pathToFileURL(join(import.meta.dirname, '../sample-page/index.html')).href

/** In Chromium where the reader has let Offprint read files; in Firefox the click is enough. */
describe.each(browserNames)('a page of a file in %s', (name) => {
  let session: Session

  beforeAll(async () => {
    session = await startSession(name)
  })

  afterAll(() => session?.end())

  it('is saved, and read when the tab is gone', async () => {
    const page = await session.browser.openPage(file)
    await waitForLoad(page)
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(text).toContain(headline)
    expect(state).toBe('saved')
    await popup.close()
    await page.close()
    const library = await openLibrary(session.browser)
    await press(library, headline)
    const words = await readArticle(library, 'She’s busy.')
    expect(words).toContain('The order to scrap the Marisol')
    // The browser lets nobody read the files of its pictures: their places and what is written under them stay.
    const figures = await waitFor(library, 'three places of pictures', placesOfPictures, [])
    expect(figures[0]).toContain('The Marisol leaves Brill at dusk')
  })
})

/** Runs in the library: the words of the figures, once there are three that say so of their picture. */
function placesOfPictures(): string[] | null {
  const figures =
    document.querySelector('iframe')?.contentDocument?.querySelectorAll('figure') ?? []
  const words = [...figures].map(({ textContent }) => textContent)
  const are = words.every((text) => text.includes('The picture is not stored.'))
  return are && words.length === 3 ? words : null
}
