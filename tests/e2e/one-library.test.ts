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

/** A popup that has closed by itself answers to nothing. */
async function waitForEnd(popup: DrivenPage): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    if (!(await popup.run(() => true).catch(() => false))) return
  }
  throw new Error('The popup stayed open.')
}

describe.each(browserNames)('opening an article from the popup in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/story': story('Shown where the library is') })
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('shows it in the library that is open, without loading that anew, and closes the popup', async () => {
    const library = await openLibrary(session.browser)
    await library.run(() => {
      document.body.dataset.before = 'yes'
    })
    const page = await session.browser.openPage(`${server.url}/story`)
    const { popup } = await pressSave(session.browser, page)
    await press(popup, 'Open')
    await readArticle(library, 'The heron watcher got her bench.')
    expect(await library.run(() => document.body.dataset.before)).toBe('yes')
    const isInFront = () => document.visibilityState === 'visible'
    await waitFor(library, 'the library in front', isInFront, [])
    await waitForEnd(popup)
  })
})
