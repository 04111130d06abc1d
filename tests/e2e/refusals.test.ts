import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { countRows } from './count-rows.ts'
import { openLibrary } from './library-page.ts'
import { serveEndless, servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'
import { tinyPdf } from './tiny-pdf.ts'

describe.each(browserNames)('a page that cannot be saved in %s', (name) => {
  let session: Session
  let server: Server

  beforeAll(async () => {
    server = await servePages({
      '/empty': '<!doctype html><title>Nothing</title>',
      '/login': `<!doctype html><title>Log in</title>
        <form><label>Name <input></label><label>Word <input type="password"></label><button>Log in</button></form>`,
      '/paper.pdf': { type: 'application/pdf', body: tinyPdf() },
      '/story': story('A tab that closes'),
    })
    session = await startSession(name)
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  const ownPage = name === 'chromium' ? 'chrome://version/' : 'about:support'

  it.each([
    ['a page of the browser', () => ownPage, /page of the browser itself/],
    ['an empty page', () => `${server.url}/empty`, /page is empty/],
    ['a page without an article', () => `${server.url}/login`, /no article on this page/],
    ['a PDF', () => `${server.url}/paper.pdf`, /This is a PDF/],
    [
      'a page without an address',
      () => 'data:text/html,<p>A%20story',
      /open the article at its own address/i,
    ],
  ])('says why for %s', async (_, address, reason) => {
    const page = await session.browser.openPage(address())
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('failed')
    expect(text).toMatch(reason)
    await popup.close()
    await page.close()
  })

  it('says that a page is still loading which never ends', async () => {
    const endless = await serveEndless(story('A story without an end').split('</article>')[0] ?? '')
    const page = await session.browser.openPage(`${server.url}/empty`)
    await page.run((url) => location.assign(url), endless.url)
    await waitFor(page, 'its beginning', () => document.querySelector('h1')?.textContent, [])
    const { state, text, popup } = await pressSave(session.browser, page)
    expect(state).toBe('failed')
    expect(text).toMatch(/still loading/)
    await popup.close()
    await endless.close()
    await page.close()
  })

  it('leaves nothing half saved when the tab closes during the save', async () => {
    const page = await session.browser.openPage(`${server.url}/story`)
    const popup = await session.browser.pressAction(page)
    await page.close()
    await popup.close().catch(() => undefined)

    const library = await openLibrary(session.browser)
    const { articles, ...rows } = await library.run(countRows)
    expect(rows).toEqual({ meta: articles, content: articles, text: articles })
    await library.close()
  })
})
