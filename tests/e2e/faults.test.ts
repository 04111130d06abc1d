import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { type ChromiumBrowser, launchChromium } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { countRows } from './count-rows.ts'
import { openLibrary } from './library-page.ts'
import { servePages } from './serve-pages.ts'
import { story } from './story.ts'

/** The background is stopped so many milliseconds after the press: before, during and after the transaction. */
const stopAfter = [0, 5, 10, 20, 30, 45, 60, 120]

describe('a background that is stopped while it saves, in Chromium', () => {
  let browser: ChromiumBrowser
  let server: Server
  let folder: string

  beforeAll(async () => {
    const pages = stopAfter.map((number) => [`/stopped-${number}`, story(`Story ${number}`)])
    server = await servePages(Object.fromEntries(pages))
    folder = await mkdtemp(join(tmpdir(), 'offprint-faults-'))
    browser = await launchChromium({
      executable: findBrowser('chromium') ?? '',
      extension: builtExtension('chromium'),
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

  async function stopBackground(library: DrivenPage): Promise<void> {
    const session = await browser.pageOf(library).createCDPSession()
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  }

  it('leaves no half article, and the next press saves the page', async () => {
    const library = await openLibrary(browser)
    for (const milliseconds of stopAfter) {
      const page = await browser.openPage(`${server.url}/stopped-${milliseconds}`)
      const popup = await browser.pressAction(page)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      await stopBackground(library)
      await popup.close().catch(() => undefined)

      const { articles, ...rows } = await library.run(countRows)
      expect(rows).toEqual({ meta: articles, content: articles, text: articles })

      const next = await pressSave(browser, page)
      expect(['saved', 'already-saved']).toContain(next.state)
      await next.popup.close()
      await page.close()
    }
    expect((await library.run(countRows)).articles).toBe(stopAfter.length)
  })
})
