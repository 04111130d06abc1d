import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave, readAnswer } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { countInList, openLibrary } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

describe.each(browserNames)('saving a page again in %s', (name) => {
  let session: Session
  let server: Server
  const pages = {
    '/bridge': story('The bridge stays open'),
    '/heron': story('The heron bench is built'),
  }

  beforeAll(async () => {
    server = await servePages(pages)
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  it('says that it is saved already, updates it only on demand, and keeps one', async () => {
    const page = await session.browser.openPage(`${server.url}/bridge`)
    const first = await pressSave(session.browser, page)
    expect(first.state).toBe('saved')
    await first.popup.close()

    const second = await pressSave(session.browser, page)
    expect(second.state).toBe('already-saved')
    expect(second.text).toMatch(/Already in your library[\s\S]*Saved on \w+ \d+, \d{4}/)
    await press(second.popup, 'Save again')
    const isUpdated = () => document.querySelector('[data-state=updated]') !== null
    await waitFor(second.popup, 'the popup to say that it was updated', isUpdated, [])
    await second.popup.close()

    const library = await openLibrary(session.browser)
    expect(await countInList(library, 'The bridge stays open')).toBe(1)
    await library.close()
    await page.close()
  })

  it('knows the page by its address without tracking', async () => {
    const page = await session.browser.openPage(
      `${server.url}/bridge?utm_source=letter&fbclid=x#top`,
    )
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('already-saved')
    await popup.close()
    await page.close()
  })

  it('takes a save back', async () => {
    const page = await session.browser.openPage(`${server.url}/heron`)
    const { state, popup } = await pressSave(session.browser, page)
    expect(state).toBe('saved')
    await press(popup, 'Undo')
    await waitFor(popup, 'the undo', () => !document.querySelector('[data-state=saved]'), [])
    expect((await readAnswer(popup)).state).not.toBe('failed')
    await popup.close()

    const library = await openLibrary(session.browser)
    await countInList(library, 'The bridge stays open')
    const text = await library.run(() => document.body.textContent)
    expect(text).not.toContain('The heron bench is built')
    await library.close()
  })
})
