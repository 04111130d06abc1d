import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { readArticle } from './library-page.ts'
import { press } from './press.ts'
import { said } from './said.ts'
import { servePages } from './serve-pages.ts'
import { type Session, startSession } from './session.ts'
import { story } from './story.ts'

const headline = 'The bridge stays open'
/** No line of a narrow window holds it. */
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** 320 px is also a window of 1280 px at 400 %, which is what WCAG 1.4.10 asks for. */
describe('in a window of 320 px', () => {
  let session: Session
  let browser: ChromiumBrowser
  let server: Server

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline), '/long': story(longWord) })
    session = await startSession('chromium')
    browser = session.browser as ChromiumBrowser
    for (const path of ['/long', '/story']) {
      const page = await browser.openPage(`${server.url}${path}`)
      await (await pressSave(browser, page)).popup.close()
      await page.close()
    }
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
  })

  // Letters as far apart as WCAG 1.4.12 asks are also wider than those of any font that a machine may have.
  describe.each(['close', 'far apart'])('with letters %s', (letters) => {
    it.each(Object.keys(places))('nothing is cut off in %s', async (place) => {
      const page = await open(place)
      if (letters === 'far apart') await page.evaluate(spreadLetters)
      expect(await page.evaluate(cutOff)).toEqual([])
      await page.close()
    })
  })

  it.each(['/long', '/story'])('nothing is cut off in the popup of %s', async (path) => {
    const news = await browser.openPage(`${server.url}${path}`)
    const { popup } = await pressSave(browser, news)
    const page = browser.pageOf(popup)
    // The window of a popup is as wide as its page, and cannot be given another width.
    await page.evaluate(() => {
      document.documentElement.style.inlineSize = '320px'
    })
    expect(await page.evaluate(cutOff, 320)).toEqual([])
    await press(popup, 'Tags')
    await page.waitForSelector('.tag-editor')
    await page.evaluate(spreadLetters)
    expect(await page.evaluate(cutOff, 320)).toEqual([])
    await popup.close()
    await news.close()
  })

  it('it would be noticed if something was', async () => {
    const page = await open('the list')
    await page.evaluate(() => {
      const rule = document.createElement('hr')
      rule.style.inlineSize = '330px'
      document.querySelector('main')?.append(rule)
    })
    expect(await page.evaluate(cutOff)).toEqual(['hr'])
    await page.close()
  })

  async function open(place: string): Promise<Page> {
    const { at = '', steps } = places[place] ?? {}
    const library = await browser.openExtensionPage(`options.html${at}`)
    const page = browser.pageOf(library)
    await page.setViewport({ width: 320, height: 640 })
    await page.waitForSelector(at ? '.settings' : '.row-link')
    await steps?.(page, library)
    return page
  }
})

interface Place {
  /** The hash behind `options.html`. */
  at?: string
  steps?: (page: Page, library: DrivenPage) => Promise<unknown>
}

/** The screens of the library. */
const places: Record<string, Place> = {
  'the list': {},
  'the filters': {
    steps: async (page) => {
      await page.locator('.search [aria-expanded]').click()
      await page.waitForSelector('.search-filters select')
    },
  },
  'what was found': {
    steps: async (page) => {
      await page.type('.search input', longWord.slice(0, 9))
      await page.waitForSelector('.row mark')
    },
  },
  'what can be done with selected articles': {
    steps: async (page, library) => {
      await page.locator('.row input').click()
      await press(library, 'Add tags')
      await page.waitForSelector('.chosen-bar .tag-editor')
    },
  },
  'the export of selected articles': {
    steps: async (page, library) => {
      await page.locator('.row input').click()
      await press(library, 'Export…')
      await page.waitForSelector('dialog[open] select')
    },
  },
  'the list of keys': {
    steps: async (page) => {
      await page.keyboard.type('?')
      await page.waitForSelector('dialog[open]')
    },
  },
  'the notice of what was done': {
    steps: async (_, library) => {
      await press(library, `Delete: ${longWord}`)
      await press(library, 'Undo')
      await said(library, 'Brought back')
    },
  },
  'the settings': { at: '#/settings' },
  'the settings in which a rule and a layout are written': {
    at: '#/settings',
    steps: async (page) => {
      await page.locator('.site-rules > .choices button').click()
      await page.waitForSelector('.rule-form')
      await page.type('.markdown-template textarea', `{{ ${longWord} }} {% if %}`)
      await page.waitForSelector('.template-errors li')
      await page.locator('.template-words summary').click()
      await page.waitForSelector('.template-preview')
    },
  },
  'an article': { steps: (_, library) => readStory(library, headline) },
  'an article of long words': { steps: (_, library) => readStory(library, longWord) },
  'what was left out of an article': {
    steps: async (page, library) => {
      await readStory(library, headline)
      await page.locator('[data-action=tray]').click()
      const isOpen = () =>
        !!document.querySelector('iframe')?.contentDocument?.querySelector('[data-shown]')
      await waitFor(library, 'what was left out', isOpen, [])
    },
  },
}

async function readStory(library: DrivenPage, title: string): Promise<void> {
  await press(library, title)
  await readArticle(library, 'The heron watcher got her bench.')
}

/** Runs in the page, which lets no style sheet in that is not its own or made by a script. */
function spreadLetters(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
  )
  document.adoptedStyleSheets = [sheet]
}

/** Runs in the page: what stands out of the window or of the article's frame, to either side. */
function cutOff(width = document.documentElement.clientWidth): string[] {
  const inner = document.querySelector('iframe')?.contentDocument
  return [document, inner ?? []].flatMap((document) => {
    if (!('body' in document)) return []
    const most = document === window.document ? width : document.documentElement.clientWidth
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        // Part of a pixel is missed by nobody.
        return right - left > 1 && (left < -1 || right > most + 1)
      })
      .map((element) => [element.localName, ...element.classList].join('.'))
  })
}
