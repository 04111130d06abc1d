import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { DrivenBrowser } from '../../scripts/drive/driven-browser.ts'
import { launchFirefox } from '../../scripts/drive/firefox.ts'
import { launch } from '../../scripts/drive/launch.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { type BrowserName, findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
import { titleOfBadge } from './badge.ts'
import { hasDisplay, startDisplay } from './display.ts'
import { countInList, openLibrary } from './library-page.ts'
import { servePages } from './serve-pages.ts'
import { story } from './story.ts'

const headline = 'Saved without a popup'

describe('the shortcuts', () => {
  let server: Server
  let profile: string

  beforeAll(async () => {
    server = await servePages({ '/story': story(headline) })
    profile = await mkdtemp(join(tmpdir(), 'offprint-keys-'))
  })

  afterAll(async () => {
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  function options(name: BrowserName) {
    return {
      executable: findBrowser(name) ?? '',
      extension: builtExtension(name),
      profile: join(profile, name),
      downloads: profile,
    }
  }

  // On Windows and Linux Chromium keeps Alt+Shift+A for itself.
  it.each<[BrowserName, RegExp]>([
    ['chromium', /Alt\+Shift\+S\s*Save the page\s*Alt\+Shift\+[LA]\s*Open the library/],
    ['firefox', /Alt\+Shift\+S\s*Save the page\s*Alt\+Shift\+A\s*Open the library/],
  ])('are told in the settings of %s as the browser has them', async (name, told) => {
    const browser = await launch(name, { ...options(name), headless: true })
    try {
      const settings = await browser.openExtensionPage('options.html#/settings')
      const words = await waitFor(settings, 'the keys', readKeys, [])
      expect(words).toMatch(told)
    } finally {
      await browser.close()
    }
  })

  it.skipIf(!hasDisplay)(
    'save and open the library in Chromium, by keys of the desktop',
    async () => {
      const display = await startDisplay()
      const browser = await launchChromium({
        ...options('chromium'),
        headless: false,
        env: display.env,
      })
      try {
        await expectToWork(browser, {
          save: () => display.press('alt+shift+s'),
          openLibrary: () => display.press('alt+shift+l'),
        })
      } finally {
        await browser.close()
        display.end()
      }
    },
  )

  it('save and open the library in Firefox, by its own key elements', async () => {
    const browser = await launchFirefox({ ...options('firefox'), headless: true })
    const pressKey = (key: string) =>
      browser.inChrome<void>(
        `document.querySelector('keyset[id^=ext-keyset] key[modifiers="alt,shift"][key="${key}"]').doCommand()`,
      )
    try {
      await expectToWork(browser, {
        save: () => pressKey('S'),
        openLibrary: () => pressKey('A'),
      })
    } finally {
      await browser.close()
    }
  })

  async function expectToWork(browser: DrivenBrowser, keys: Keys): Promise<void> {
    const library = await openLibrary(browser)
    const isInFront = () => library.run(() => document.visibilityState === 'visible')
    await browser.openPage(`${server.url}/story`)
    await keys.save()
    expect(await titleOfBadge(library, '✓')).toBe(`Saved to Offprint: ${headline}`)
    expect(await countInList(library, headline)).toBe(1)
    expect(await isInFront()).toBe(false)

    await keys.save()
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format()
    const title = `Already in your library, saved on ${today}: ${headline}`
    await vi.waitFor(async () => expect(await titleOfBadge(library, '✓')).toBe(title), 10_000)
    expect(await countInList(library, headline)).toBe(1)
    await keys.openLibrary()
    await waitFor(library, 'the library in front', () => document.visibilityState === 'visible', [])
    expect(await isInFront()).toBe(true)
  }
})

interface Keys {
  save(): void | Promise<void>
  openLibrary(): void | Promise<void>
}

/** Runs in the settings. */
function readKeys(): string | null {
  const section = document.querySelector('[data-section=shortcuts]')
  return section?.querySelector('kbd')?.textContent ? section.textContent : null
}
