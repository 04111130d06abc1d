import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { type ChromiumBrowser, launchChromium } from '../../scripts/drive/chromium.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const themes = ['light', 'dark']

describe('axe finds nothing to complain of', () => {
  let folder: string
  let paper: Server
  let browser: ChromiumBrowser
  let popup: Page

  beforeAll(async () => {
    const executable = findBrowser('chromium')
    if (!executable) throw new Error('These tests need Chromium; npm test installs it.')
    folder = await mkdtemp(join(tmpdir(), 'offprint-axe-'))
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    browser = await launchChromium({
      executable,
      extension: builtExtension('chromium'),
      profile: join(folder, 'profile'),
      downloads: folder,
      headless: true,
    })
    const page = await browser.openPage(`${paper.url}/index.html`)
    popup = browser.pageOf((await pressSave(browser, page)).popup)
  })

  afterAll(async () => {
    await browser?.close()
    await paper?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it.each(themes)('in the popup, %s', async (theme) => {
    expect(await complaints(popup, theme)).toEqual([])
  })

  it.each(themes)('in the popup’s line for tags, %s', async (theme) => {
    await popup.evaluate(() => {
      if (!document.querySelector('.tag-editor'))
        document.querySelector<HTMLElement>('[aria-expanded]')?.click()
    })
    await popup.waitForSelector('.tag-editor')
    expect(await complaints(popup, theme)).toEqual([])
  })

  it.each(themes)('in the list, %s', async (theme) => {
    const page = await openLibrary('')
    expect(await complaints(page, theme)).toEqual([])
    await page.close()
  })

  it.each(themes)('in what was found, and in the filters, %s', async (theme) => {
    const page = await openLibrary('')
    await page.click('.search [aria-expanded]')
    await page.type('.search input', 'the ')
    await page.waitForSelector('.row mark')
    expect(await complaints(page, theme)).toEqual([])
    await page.type('.search input', 'zeppelin')
    await page.waitForFunction(() => document.body.textContent?.includes('Clear the search'))
    expect(await complaints(page, theme)).toEqual([])
    await page.close()
  })

  it.each(themes)('in an article, %s', async (theme) => {
    const page = await openLibrary('')
    await page.click('.row-link')
    await page.waitForSelector('.reader')
    expect(await complaints(page, theme)).toEqual([])
    await page.close()
  })

  it.each(['sepia', 'black'])('in the panel for text and colours, in %s', async (theme) => {
    const page = await openLibrary('')
    await page.click('.row-link')
    await page.waitForSelector('.reader')
    await page.click('[popovertarget]')
    await page.click(`[data-panel=display] [data-value=${theme}]`)
    await page.waitForSelector(`html[data-theme=${theme}]`)
    expect(await complaints(page, 'light')).toEqual([])
    await page.click('[data-panel=display] [data-value=system]')
    await page.waitForSelector('html[data-theme=system]')
    await page.close()
  })

  it.each(themes)('in the settings, %s', async (theme) => {
    const page = await openLibrary('#/settings')
    expect(await complaints(page, theme)).toEqual([])
    await page.close()
  })

  it.each(themes)('in the tray and in making a rule, %s', async (theme) => {
    const page = await openTray()
    expect(await complaints(page, theme)).toEqual([])
    await pressPiece(page, 'toggle')
    await pressPiece(page, 'always')
    await page.waitForSelector('dialog[open]')
    expect(await complaints(page, theme)).toEqual([])
    await page.click('dialog [type=submit]')
    await page.waitForSelector('.toast')
    await page.goto(page.url().replace(/#.*/, '#/settings'))
    await page.waitForSelector('.rule')
    await page.click('.site-rules > .choices button')
    await page.waitForSelector('.rule-form')
    expect(await complaints(page, theme)).toEqual([])
    await page.close()
  })

  it.each(themes)('in the list of keys and in a notice, %s', async (theme) => {
    const page = await openLibrary('')
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.keyboard.type('?')
    await page.waitForSelector('dialog[open]')
    expect(await complaints(page, theme)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.type('#')
    await page.waitForSelector('.toast')
    expect(await complaints(page, theme)).toEqual([])
    await page.keyboard.type('z')
    await page.waitForSelector('.row-link')
    await page.close()
  })

  it('and would complain of a picture without words', async () => {
    const page = await openLibrary('')
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    expect(await complaints(page, 'light')).toEqual([expect.stringContaining('image-alt')])
    await page.close()
  })

  async function openTray(): Promise<Page> {
    const page = await openLibrary('')
    await page.click('.row-link')
    await page.waitForSelector('[data-action=tray]')
    await page.click('[data-action=tray]')
    await page.waitForFunction(
      () => document.querySelector('iframe')?.contentDocument?.querySelector('[data-shown]'),
      { polling: 50 },
    )
    return page
  }

  async function openLibrary(place: string): Promise<Page> {
    const page = browser.pageOf(await browser.openExtensionPage(`options.html${place}`))
    await page.waitForSelector(place ? '.settings' : '.row-link')
    return page
  }
})

/** Presses a button of the first piece in the tray, as soon as it is there. */
async function pressPiece(page: Page, action: string): Promise<void> {
  await page.waitForFunction(
    (action) => {
      const inner = document.querySelector('iframe')?.contentDocument
      const button = inner?.querySelector<HTMLElement>(`[data-action=${action}]:not([hidden])`)
      button?.click()
      return button
    },
    { polling: 50 },
    action,
  )
}

/** What axe holds against a page; the frame with the article is not its to read. */
async function complaints(page: Page, theme: string): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.evaluate(axe.source)
  const { violations }: AxeResults = await page.evaluate(() =>
    window.axe.run({ exclude: ['iframe'] }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
