import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import { launchChromium } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import { launchFirefox } from '../../scripts/drive/firefox.ts'
import { launch } from '../../scripts/drive/launch.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { type BrowserName, findBrowser } from '../../scripts/find-browser.ts'
import type { Server } from '../../scripts/serve.ts'
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

  // Chromium keeps Alt+Shift+A, which opens the library, for a command of its own until the reader sets another key.
  it.each<[BrowserName, RegExp]>([
    ['chromium', /Alt\+Shift\+S\s*Save the page\s*no keys yet\s*Open the library/],
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

  it.skipIf(!hasDisplay)('save in Chromium, by keys of the desktop', async () => {
    const display = await startDisplay()
    const env = { ...process.env, DISPLAY: display.name }
    const browser = await launchChromium({ ...options('chromium'), headless: false, env })
    try {
      await browser.openPage(`${server.url}/story`)
      execFileSync('xdotool', ['key', 'alt+shift+s'], { env })
      await expectSaved(await openLibrary(browser))
    } finally {
      await browser.close()
      display.end()
    }
  })

  it('save and open the library in Firefox, by its own key elements', async () => {
    const browser = await launchFirefox({ ...options('firefox'), headless: true })
    const pressKey = (key: string) =>
      browser.inChrome(
        `document.querySelector('keyset[id^=ext-keyset] key[modifiers="alt,shift"][key="${key}"]').doCommand()`,
      )
    try {
      await browser.openPage(`${server.url}/story`)
      await pressKey('S')
      await pressKey('A')
      await expectSaved(await browser.findPage('options.html'))
    } finally {
      await browser.close()
    }
  })
})

/** Runs in the settings. */
function readKeys(): string | null {
  const section = document.querySelector('[data-section=shortcuts]')
  return section?.querySelector('kbd')?.textContent ? section.textContent : null
}

async function expectSaved(library: DrivenPage): Promise<void> {
  expect(await countInList(library, headline)).toBe(1)
  expect(await library.run(badges)).toContain('✓')
}

/** Runs in a page of the extension: what the badge says, tab by tab. */
async function badges(): Promise<string[]> {
  const tabs = await browser.tabs.query({})
  return Promise.all(tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id })))
}

declare const browser: {
  tabs: { query(all: object): Promise<{ id: number }[]> }
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
}
