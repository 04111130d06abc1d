import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { Server } from '../../scripts/serve.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { type Session, startSession } from './session.ts'

const themes = ['light', 'dark']
const directions = ['ltr', 'rtl']

describe('in Firefox too axe finds nothing to complain of', () => {
  let paper: Server
  let session: Session
  let library: DrivenPage

  beforeAll(async () => {
    paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
    session = await startSession('firefox')
    // Colours that are on their way from one theme to the other have not the contrast of either.
    await (session.browser as FirefoxBrowser).inChrome(
      `Services.prefs.setIntPref('ui.prefersReducedMotion', 1)`,
    )
    const page = await session.browser.openPage(`${paper.url}/index.html`)
    await (await pressSave(session.browser, page)).popup.close()
    library = await session.browser.openExtensionPage('options.html')
    await library.run(loadAxe)
  })

  afterAll(async () => {
    await session?.end()
    await paper?.close()
  })

  describe.each(themes)('%s', (theme) => {
    it.each(directions)('in the list, %s', async (direction) => {
      await show(library, '#/', '.row-link', theme, direction)
      expect(await complaints(library, false)).toEqual([])
    })

    it.each(directions)('in the settings, %s', async (direction) => {
      await show(library, '#/settings', '.settings', theme, direction)
      expect(await complaints(library, false)).toEqual([])
    })

    it.each(directions)('in an article and inside its frame, %s', async (direction) => {
      await show(library, '#/', '.row-link', theme, direction)
      await library.run(() => document.querySelector<HTMLElement>('.row-link')?.click())
      await waitFor(
        library,
        'the words of the article',
        () => document.querySelector('iframe')?.contentDocument?.querySelector('p'),
        [],
      )
      expect(await complaints(library, false)).toEqual([])
      expect(await complaints(library, true)).toEqual([])
    })
  })

  it('and would complain of a picture without words inside the frame', async () => {
    await library.run(() => {
      const inner = document.querySelector('iframe')?.contentDocument
      inner?.body.append(inner.createElement('img'))
    })
    expect(await complaints(library, true)).toEqual([expect.stringContaining('image-alt')])
  })
})

/**
 * Makes axe for a window, the page's or that of the frame in it: where nothing may run, as in an article's frame, axe
 * runs in the page around it. It is sent as a function because the page itself may evaluate no text.
 */
const loadAxe = new Function(
  `globalThis.makeAxe = (window) => { const module = undefined; ${axe.source}; return window.axe }`,
) as () => void

/** Goes to a place of the library in a theme and a direction. */
async function show(
  page: DrivenPage,
  place: string,
  sign: string,
  theme: string,
  direction: string,
): Promise<void> {
  await page.run(
    (place, theme, direction) => {
      location.hash = place
      document.documentElement.dataset.theme = theme
      document.documentElement.dir = direction
    },
    place,
    theme,
    direction,
  )
  await waitFor(page, sign, (sign) => document.querySelector(sign) !== null, [sign])
}

/** What axe holds against the page without its frame, or against the frame alone. */
async function complaints(page: DrivenPage, inFrame: boolean): Promise<string[]> {
  return page.run(async (inFrame) => {
    const { makeAxe } = globalThis as unknown as { makeAxe(scope: Window): typeof axe }
    const told = ({ violations }: AxeResults) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    if (!inFrame) return told(await makeAxe(window).run({ exclude: ['iframe'] }))
    const inner = document.querySelector('iframe')?.contentWindow
    if (!inner) return ['There is no frame.']
    // The frame lets the page's colour through, and axe in it would take that for white.
    const root = inner.document.documentElement
    root.dataset.theme = document.documentElement.dataset.theme ?? ''
    root.style.background = getComputedStyle(document.body).backgroundColor
    // Title, landmarks and first heading are those of the page around it.
    const ofPages = ['document-title', 'landmark-one-main', 'page-has-heading-one', 'region']
    const rules = Object.fromEntries(ofPages.map((id) => [id, { enabled: false }]))
    return told(await makeAxe(inner).run(inner.document, { rules }))
  }, inFrame)
}
