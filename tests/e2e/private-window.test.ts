import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import type { Server } from '../../scripts/serve.ts'
import { pressForBadge } from './badge.ts'
import { countRows } from './count-rows.ts'
import { type Display, hasDisplay, startDisplay } from './display.ts'
import { openLibrary } from './library-page.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, type Session, startSession } from './session.ts'
import { story } from './story.ts'

/** The reader has let Offprint into private windows, and saves there: what is read in one must not outlive it. */
describe.each(browserNames)('a private window in %s', (name) => {
  let session: Session
  let server: Server
  let display: Display | null = null

  beforeAll(async () => {
    server = await servePages({ '/story': story('Read in private') })
    if (name === 'chromium' && hasDisplay) display = await startDisplay()
    session = await startSession(
      name,
      builtExtension(name),
      display ? { headless: false, env: display.env } : {},
    )
  })

  afterAll(async () => {
    await session?.end()
    await server?.close()
    display?.end()
  })

  it.skipIf(name === 'chromium' && !hasDisplay)(
    'says why nothing is saved, and saves nothing',
    async () => {
      const window = display
        ? await privateWindow.chromium(session.browser as ChromiumBrowser, display)
        : await privateWindow.firefox(session.browser as FirefoxBrowser)
      const library = await openLibrary(session.browser)
      await window.open(library, `${server.url}/story`)
      expect(await pressForBadge(library, '×', window.save)).toMatch(/^This is a private window/)
      expect((await library.run(countRows)).articles).toBe(0)
    },
  )
})

interface PrivateWindow {
  open(library: DrivenPage, url: string): Promise<unknown>
  /** Presses the keys for saving in it. */
  save(): unknown
}

/** Lets Offprint into private windows, as the browsers' own switches do: that starts it anew. */
const privateWindow = {
  async chromium(browser: ChromiumBrowser, display: Display): Promise<PrivateWindow> {
    const extensions = await browser.openPage('chrome://extensions/')
    await extensions.run(async () => {
      const extensions = await chrome.developerPrivate.getExtensionsInfo()
      const offprint = extensions.find(({ name }) => name === 'Offprint')
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: offprint?.id ?? '',
        incognitoAccess: true,
      })
    })
    return {
      open: (library, url) =>
        library.run(
          async (url) => void (await chrome.windows.create({ incognito: true, url })),
          url,
        ),
      save: () => display.press('alt+shift+s'),
    }
  },

  async firefox(browser: FirefoxBrowser): Promise<PrivateWindow> {
    await browser.inChrome(`(async () => {
      const id = 'offprint@offprint.invalid'
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
      await (await AddonManager.getAddonByID(id)).reload()
    })()`)
    return {
      open: (_, url) =>
        browser.inChrome(
          `void openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true })`,
        ),
      save: () =>
        browser.inChrome(`(() => {
          const opened = [...Services.wm.getEnumerator('navigator:browser')].find((one) => one !== window)
          const keys = 'keyset[id^=ext-keyset] key[modifiers="alt,shift"][key="S"]'
          opened?.document.querySelector(keys)?.doCommand()
        })()`),
    }
  },
}

declare const chrome: {
  windows: { create(window: { incognito: boolean; url: string }): Promise<unknown> }
  developerPrivate: {
    getExtensionsInfo(): Promise<{ id: string; name: string }[]>
    updateExtensionConfiguration(change: {
      extensionId: string
      incognitoAccess: boolean
    }): Promise<void>
  }
}
