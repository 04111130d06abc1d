import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { DrivenBrowser, DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { launchFirefox } from '../../scripts/drive/firefox.ts'
import { type BrowserName, findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { titleOfBadge } from './badge.ts'
import { cleaningsStored } from './cleanings-stored.ts'
import { hasDisplay, startDisplay } from './display.ts'
import { countInList, openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames } from './session.ts'
import { story } from './story.ts'

const headline = 'Saved from the menu'
const selected = 'Engineers had warned in August'

/** A browser whose context menu can be opened and chosen from, as a person does it. */
interface BrowserWithMenu {
  browser: DrivenBrowser
  choose(page: DrivenPage, item: 'page' | 'selection'): Promise<void>
  end(): Promise<void>
}

describe.each(browserNames)('the context menu in %s', (name) => {
  describe.skipIf(name === 'chromium' && !hasDisplay)('of a page', () => {
    let opened: BrowserWithMenu
    let server: Server
    let folder: string

    beforeAll(async () => {
      server = await servePages({ '/story': story(headline), '/other': story('The other story') })
      folder = await mkdtemp(join(tmpdir(), 'offprint-menu-'))
      opened = await open[name]({
        executable: findBrowser(name) ?? '',
        extension: builtExtension(name),
        profile: join(folder, 'profile'),
        downloads: folder,
      })
    })

    afterAll(async () => {
      await opened?.end()
      await server?.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    })

    it('saves the page, and says so when it has it already', async () => {
      const page = await opened.browser.openPage(`${server.url}/story`)
      await opened.choose(page, 'page')
      const library = await openLibrary(opened.browser)
      expect(await countInList(library, headline)).toBe(1)
      await page.close()

      const again = await opened.browser.openPage(`${server.url}/story`)
      await opened.choose(again, 'page')
      const title = await titleOfBadge(library, '✓')
      expect(title).toMatch(/^Already in your library, saved on \w+ \d+, \d{4}: Saved from/)
      expect(await countInList(library, headline)).toBe(1)
      await library.close()
    })

    it('saves the selection alone, and leaves the page and the selection as they were', async () => {
      const page = await opened.browser.openPage(`${server.url}/other`)
      await page.run((words) => {
        const paragraphs = [...document.querySelectorAll('p')]
        const paragraph = paragraphs.find((one) => one.textContent.includes(words))
        if (paragraph) getSelection()?.selectAllChildren(paragraph)
      }, selected)
      const look = () => [document.documentElement.outerHTML, String(getSelection())]
      const before = await page.run(look)
      await opened.choose(page, 'selection')
      const library = await openLibrary(opened.browser)
      expect(await countInList(library, 'The other story')).toBe(1)
      await cleaningsStored(library, 2)
      await allPicturesTried(library)
      expect(await page.run(look)).toEqual(before)
      expect(before[1]).toContain(selected)
      await press(library, 'The other story')
      const text = await readArticle(library, selected)
      expect(text).not.toContain('The heron watcher got her bench.')
      expect(text).not.toContain('The vote was eleven to six.')
    })
  })
})

interface Options {
  executable: string
  extension: string
  profile: string
  downloads: string
}

const open: Record<BrowserName, (options: Options) => Promise<BrowserWithMenu>> = {
  /** The menu belongs to the desktop, where only keys reach it: Offprint's line stands above the browser's last ones. */
  async chromium(options) {
    const display = await startDisplay()
    const browser = await launchChromium({ ...options, headless: false, env: display.env })
    const linesBelow = { page: ['View page source', 'Inspect'], selection: ['Inspect'] }
    return {
      browser,
      async choose(page, item) {
        const [x = 0, y = 0] = await page.run((words) => {
          const paragraphs = [...document.querySelectorAll('p')]
          const paragraph = paragraphs.find((one) => one.textContent.includes(words))
          const { left = 0, top = 0 } = paragraph?.getBoundingClientRect() ?? {}
          return [screenX + left + 40, screenY + outerHeight - innerHeight + top + 8]
        }, selected)
        await display.openMenu(Math.round(x), Math.round(y))
        display.press(...linesBelow[item].map(() => 'Up'), 'Up', 'Return')
      },
      async end() {
        await browser.close()
        display.end()
      },
    }
  },

  async firefox(options) {
    const browser = await launchFirefox({ ...options, headless: true })
    const labels = {
      page: 'Save this article to Offprint',
      selection: 'Save the selection to Offprint',
    }
    return {
      browser,
      choose: (_, item) => browser.inChrome(chooseInMenu(labels[item])),
      end: () => browser.close(),
    }
  },
}

/** Privileged code: opens the menu of the page in front with the right mouse button and chooses an item of it. */
function chooseInMenu(label: string): string {
  return `(async () => {
    const menu = document.getElementById('contentAreaContextMenu')
    const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }))
    const { x, y, width } = gBrowser.selectedBrowser.getBoundingClientRect()
    for (const type of ['mousedown', 'mouseup', 'contextmenu'])
      window.synthesizeMouseEvent(type, x + width / 2, y + 60, { button: 2, clickCount: 1 })
    await shown
    const items = [...menu.querySelectorAll('menuitem, menu')]
    const item = items.find((one) => one.label === ${JSON.stringify(label)})
    if (!item) throw new Error(items.map((one) => one.label).join('|'))
    const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }))
    menu.activateItem(item)
    await hidden
  })()`
}
