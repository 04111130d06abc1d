import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { pause } from '../../scripts/drive/pause.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { countRows } from './count-rows.ts'
import { openLibrary } from './library-page.ts'
import { serveEndless, servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'
import { tinyPdf } from './tiny-pdf.ts'

/** Both browsers take its host for this machine. Chromium's own store answers to https alone, so Edge's stands for it. */
const store = { chromium: 'microsoftedge.microsoft.com', firefox: 'addons.mozilla.org' }

describe.each(browserNames)('a page that cannot be saved in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({
      '/empty': '<!doctype html><title>Nothing</title>',
      '/login': `<!doctype html><title>Log in</title>
        <form><label>Name <input></label><label>Word <input type="password"></label><button>Log in</button></form>`,
      '/paper.pdf': { type: 'application/pdf', body: tinyPdf() },
      '/paper': { type: 'application/pdf', body: tinyPdf() },
      '/addons/story': story('In the store'),
      '/story': story('A tab that closes'),
    })
    session = await startSession(name, builtExtension(name), {
      mayReadFiles: false,
      ...(name === 'chromium' && {
        args: [`--host-resolver-rules=MAP ${store.chromium} 127.0.0.1`],
      }),
    })
    if (name === 'firefox') {
      await (session.browser as FirefoxBrowser).inChrome(`(() => {
        Services.prefs.setCharPref('network.dns.localDomains', '${store.firefox}')
        Services.prefs.setBoolPref('network.stricttransportsecurity.preloadlist', false)
        Services.prefs.setBoolPref('dom.security.https_first', false)
      })()`)
    }
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  async function expectRefusal(page: DrivenPage, reason: RegExp): Promise<void> {
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('failed')
    expect(text).toMatch(reason)
    await popup.close()
    await page.close()
  }

  const ownPage = name === 'chromium' ? 'chrome://version/' : 'about:support'
  const inStore = () => `${server.url.replace('localhost', store[name])}/addons/story`

  it.each([
    ['a page of the browser', () => ownPage, /page of the browser itself/],
    ['a page of a web store', inStore, /web stores/],
    ['an empty page', () => `${server.url}/empty`, /page is empty/],
    ['a page without an article', () => `${server.url}/login`, /no article on this page/],
    ['a PDF', () => `${server.url}/paper.pdf`, /This is a PDF/],
    ['a PDF that is not called one', () => `${server.url}/paper`, /is a PDF/],
    ['a page without an address', () => 'data:text/html,<p>A%20story', /no address of its own/],
  ])('says why for %s', async (_, address, reason) => {
    await expectRefusal(await session.browser.openPage(address()), reason)
  })

  it('says why for a page that did not load', async () => {
    const page = await session.browser.openPage(`${server.url}/empty`)
    const gone = await servePages({})
    await gone.close()
    await page.run((url) => location.assign(url), gone.url)
    const isRefused = () => /^(chrome-error|about):/.test(document.documentURI)
    await waitFor(page, 'the browser to say so', isRefused, [])
    await expectRefusal(page, /did not load/)
  })

  if (name === 'firefox') {
    it('says why for the reader view', async () => {
      const page = await session.browser.openPage(`about:reader?url=${server.url}/story`)
      await expectRefusal(page, /Leave reader view/)
    })
  } else {
    it('says how to let it read a file', async () => {
      const path = join(session.profile, 'story.html')
      await writeFile(path, story('On the disk'))
      const page = await session.browser.openPage(pathToFileURL(path).href)
      await expectRefusal(page, /file on this computer.*switch on “Allow access to file URLs”/)
    })
  }

  describe('and loads for ever', () => {
    let endless: Omit<Server, 'requests'>
    let page: DrivenPage

    beforeEach(async () => {
      const [beginning = ''] = story('A story without an end').split('</article>')
      endless = await serveEndless(beginning)
      page = await session.browser.openPage(`${server.url}/empty`)
      await page.run((url) => location.assign(url), endless.url)
      await waitFor(page, 'its beginning', () => document.querySelector('h1')?.textContent, [])
    })

    afterEach(() => endless.close())

    it('says that it is still loading', async () => {
      await expectRefusal(page, /still loading/)
    })

    it('says that it was closed before it could be saved', async () => {
      const library = await openLibrary(session.browser)
      const popup = await session.browser.pressAction(page)
      const tabId = await library.run(idOfTabInFront)
      // The popup goes with its tab; who asks for the same save is told the same.
      const answer = library.run(askToSave, tabId)
      await page.close()
      await popup.close().catch(() => undefined)
      expect(await answer).toMatchObject({ ok: false, code: 'tab-closed' })
      await library.close()
    })
  })

  it('says that it sleeps', async () => {
    const library = await openLibrary(session.browser)
    await session.browser.openPage(`${server.url}/story`)
    const tabId = await library.run(idOfTabInFront)
    const inFront = await session.browser.openPage(`${server.url}/empty`)
    await library.run((id) => void browser.tabs.discard(id), tabId)
    const sleeping = await waitFor(library, 'a tab that sleeps', idOfSleepingTab, [])
    expect(await library.run(askToSave, sleeping)).toMatchObject({
      ok: false,
      code: 'tab-discarded',
    })
    // Firefox takes a minute to end while it has such a tab, and its driver cannot close one.
    await library.run((id) => browser.tabs.remove(id), sleeping)
    for (const one of [inFront, library]) await one.close()
  })

  it('leaves nothing half saved when the tab closes during the save', async () => {
    const library = await openLibrary(session.browser)
    for (const milliseconds of [0, 10, 40]) {
      const page = await session.browser.openPage(`${server.url}/story?after=${milliseconds}`)
      const popup = await session.browser.pressAction(page)
      await pause(milliseconds)
      await page.close()
      await popup.close().catch(() => undefined)
      const { articles, ...rows } = await library.run(countRows)
      expect(rows).toEqual({ meta: articles, content: articles, text: articles })
    }
    await library.close()
  })
})

/** Runs in the library, as all below: asks the background as the popup does. */
function askToSave(id: number): Promise<{ ok: boolean; code?: string }> {
  return browser.runtime.sendMessage({ offprint: 'call', name: 'saveTab', args: [id] })
}

async function idOfTabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true })
  return tab?.id ?? 0
}

/** Chromium gives a tab another number when it puts it to sleep. */
async function idOfSleepingTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ discarded: true })
  return tab?.id
}

declare const browser: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; code?: string }> }
  tabs: {
    query(which: { active?: boolean; discarded?: boolean }): Promise<{ id: number }[]>
    discard(id: number): Promise<unknown>
    remove(id: number): Promise<void>
  }
}
