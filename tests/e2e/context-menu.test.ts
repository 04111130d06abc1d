import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { type FirefoxBrowser, launchFirefox } from '../../scripts/drive/firefox.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { countInList, openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { story } from './story.ts'

const headline = 'Saved from the menu'

/** In Chromium the menu belongs to the desktop, out of reach of a test; the code behind it is the same. */
describe('the context menu in Firefox', () => {
  let browser: FirefoxBrowser
  let server: Server
  let folder: string

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline), '/other': story('The other story') })
    folder = await mkdtemp(join(tmpdir(), 'offprint-menu-'))
    browser = await launchFirefox({
      executable: findBrowser('firefox') ?? '',
      extension: builtExtension('firefox'),
      profile: join(folder, 'profile'),
      downloads: folder,
      headless: true,
    })
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('saves the page', async () => {
    await browser.openPage(`${server.url}/story`)
    expect(await chooseInMenu(browser, 'Save this article to Offprint')).toBe('chosen')
    const library = await openLibrary(browser)
    expect(await countInList(library, headline)).toBe(1)
    await library.close()
  })

  it('saves the selection alone', async () => {
    const page = await browser.openPage(`${server.url}/other`)
    await page.run(() => {
      const paragraph = document.querySelector('article p, main p, p')
      if (paragraph) getSelection()?.selectAllChildren(paragraph)
    })
    expect(await chooseInMenu(browser, 'Save the selection to Offprint')).toBe('chosen')
    const library = await openLibrary(browser)
    expect(await countInList(library, 'The other story')).toBe(1)
    await press(library, 'The other story')
    const text = await readArticle(library, '')
    expect(text).not.toContain('The heron watcher got her bench.')
  })
})

/** Opens the menu of the page in front with the right mouse button and chooses an item of it. */
function chooseInMenu(browser: FirefoxBrowser, label: string): Promise<string> {
  return browser.inChrome(`(async () => {
    const menu = document.getElementById('contentAreaContextMenu')
    const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }))
    const { x, y, width } = gBrowser.selectedBrowser.getBoundingClientRect()
    for (const type of ['mousedown', 'mouseup', 'contextmenu'])
      window.synthesizeMouseEvent(type, x + width / 2, y + 60, { button: 2, clickCount: 1 })
    await shown
    const items = [...menu.querySelectorAll('menuitem, menu')]
    const item = items.find((one) => one.label === ${JSON.stringify(label)})
    if (!item) return items.map((one) => one.label).join('|')
    const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }))
    menu.activateItem(item)
    await hidden
    return 'chosen'
  })()`)
}
