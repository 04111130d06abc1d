import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { builtExtension } from '../../scripts/build-extension.ts'
import type { ChromiumBrowser } from '../../scripts/drive/chromium.ts'
import type { DrivenBrowser, DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import type { BrowserName } from '../../scripts/find-browser.ts'
import { allPicturesTried } from './all-pictures-tried.ts'
import { hasDisplay, startDisplay } from './display.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { pictureKinds, pictureScript, servePictures } from './picture-kinds.ts'
import { press } from './press.ts'
import { servePages } from './serve-pages.ts'
import { browserNames, startSession } from './session.ts'
import { story } from './story.ts'

const picture = readFileSync(
  join(import.meta.dirname, '../sample-page/pictures/lamb-holm-small.jpg'),
)
const headline = 'Twelve ways to show a bridge'
const freeKinds = pictureKinds.filter(({ free }) => free).map(({ name }) => name)
const kindsWithAccess = pictureKinds.map(({ name }) => name).filter((name) => name !== 'referer')

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

describe.each(browserNames)('the pictures of an article in %s', (name) => {
  it('are kept without any permission where the page or their server lets us have them', async () => {
    const { library, asked } = await readTwelve(name, builtExtension(name))
    expect(await shownKinds(library)).toEqual(freeKinds)
    expect(await placeholders(library)).toBe(pictureKinds.length - freeKinds.length)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({ cookie }) => cookie)).toEqual([])
  })

  it('are kept with access to all sites, but for one whose server wants to know the page', async () => {
    const { library, asked } = await readTwelve(name, withAccess(name))
    expect(await shownKinds(library)).toEqual(kindsWithAccess)
    expect(await placeholders(library)).toBe(1)
    expect(asked.map(({ name }) => name)).toContain('closed')
    expect(asked.filter(({ cookie }) => cookie)).toEqual([])
  })

  // Firefox is told to say yes; Chromium's question is answered by keys of the desktop.
  it.skipIf(name === 'chromium' && !hasDisplay)(
    'are fetched later, once access is given: from the popup to the library, and in it by a click',
    async () => {
      const env = name === 'chromium' ? await desktop() : process.env
      const { browser, popup } = await saveTwelve(name, builtExtension(name), env)
      expect(await waitFor(popup, 'the question', asksInPopup, [])).toMatch(
        /^7 of 12 pictures are saved\. Allow Offprint to fetch pictures from\s+localhost\s*all sites$/,
      )
      await press(popup, 'Allow pictures from all sites')
      const library = await browser.findPage('options.html')
      expect(await shownKinds(library)).toEqual(freeKinds)
      await waitFor(library, 'the button', isFocused, ['Allow pictures from localhost'])
      await clickAsAPerson(browser, library, 'Allow pictures from all sites')
      if (name === 'chromium') answerYes(env)
      await waitFor(library, 'eleven pictures', showsEleven, [], 30_000)
      expect(await shownKinds(library)).toEqual(kindsWithAccess)

      await library.run(() => {
        location.hash = '#/settings'
      })
      await press(library, 'Take the permission back')
      await waitFor(library, 'no permission', hasNoAccess, [])
      await waitFor(library, 'the offer', isThere, ['Allow pictures from all sites'])
    },
  )
})

/** A screen for a browser whose own questions are to be answered; what a program on it needs to know. */
async function desktop(): Promise<NodeJS.ProcessEnv> {
  const display = await startDisplay()
  endings.push(display.end)
  return display.env
}

/** Presses “Allow” in the question of Chromium, once it is there. */
function answerYes(env: NodeJS.ProcessEnv): void {
  execFileSync('sh', ['-c', 'sleep 2; xdotool key Tab; sleep 1; xdotool key Return'], { env })
}

/** Runs in the popup: what it says of the pictures. */
function asksInPopup(): string | null {
  const words = document.querySelector('.links')?.parentElement?.textContent
  return words?.trim() ?? null
}

/** Runs in the library. */
function isFocused(name: string): boolean {
  return document.activeElement?.textContent === name
}

/** Runs in the library. */
function isThere(name: string): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name)
}

/** Runs in the library. */
async function hasNoAccess(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.length === 0
}

declare const browser: { permissions: { getAll(): Promise<{ origins?: string[] }> } }

/** A request for access is taken from a real click only, so the mouse goes there. */
async function clickAsAPerson(
  driven: DrivenBrowser,
  library: DrivenPage,
  name: string,
): Promise<void> {
  const at = await library.run((name) => {
    const button = [...document.querySelectorAll('button')].find(
      (button) => button.textContent === name,
    )
    button?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = button?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, name)
  if ('pageOf' in driven) {
    return (driven as ChromiumBrowser).pageOf(library).mouse.click(at.x, at.y)
  }
  await (driven as FirefoxBrowser).inChrome(`(() => {
    const page = gBrowser.selectedBrowser.getBoundingClientRect()
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      window.synthesizeMouseEvent(type, page.x + ${at.x}, page.y + ${at.y}, { button: 0, clickCount: 1 }, {})
    }
  })()`)
}

/** Runs in the library. */
function showsEleven(): boolean {
  const images = [...(document.querySelector('iframe')?.contentDocument?.images ?? [])]
  return images.filter((image) => image.naturalWidth > 0).length === 11
}

/** Saves the page with the twelve kinds, ends its servers and opens the article. */
async function readTwelve(name: BrowserName, extension: string) {
  const { browser, popup, pages, pictures, before } = await saveTwelve(name, extension)
  await popup.close()
  const library = await openLibrary(browser)
  await allPicturesTried(library)
  await pages.close()
  await pictures.close()
  await press(library, headline)
  await readArticle(library, 'The heron watcher got her bench.')
  return { library, asked: pictures.requests.slice(before) }
}

/** Saves the page with the twelve kinds. */
async function saveTwelve(name: BrowserName, extension: string, env = process.env) {
  const pictures = await servePictures(picture)
  endings.push(pictures.close)
  const figures = pictureKinds.map(
    (kind) => `<figure>${kind.markup(pictures.url)}<figcaption>${kind.name}</figcaption></figure>
      <p>The bridge as it looks to somebody who sees it by way of ${kind.name}, early on a Monday, in rain.</p>`,
  )
  const pages = await servePages({
    '/story': story(headline, `${figures.join('\n')}<script>${pictureScript}</script>`),
    '/picture/same-origin': { type: 'image/jpeg', body: picture },
    '/blank.gif': { type: 'image/gif', body: 'GIF89a' },
  })
  endings.push(pages.close)
  const session = await startSession(name, extension, { headless: env === process.env, env })
  endings.push(session.end)
  const page = await session.browser.openPage(`${pages.url}/story`)
  await page.run(() => cookieStore.set('reader', 'known'))
  await waitFor(
    page,
    'the pictures of the page',
    () => {
      const made = document.querySelector<HTMLImageElement>('#blob')
      return made?.complete && made.naturalWidth > 0
    },
    [],
  )
  const before = pictures.requests.length
  const { state, popup } = await pressSave(session.browser, page)
  expect(state).toBe('saved')
  return { browser: session.browser, popup, pages, pictures, before }
}

/** The captions of the pictures that can be seen, in order. */
function shownKinds(library: DrivenPage): Promise<string[]> {
  return waitFor(
    library,
    'the pictures to show',
    () => {
      const images = [...(document.querySelector('iframe')?.contentDocument?.images ?? [])]
      const isThere = ({ complete, dataset }: HTMLImageElement) =>
        complete && !('pending' in dataset)
      if (images.length === 0 || !images.every(isThere)) return null
      return images
        .filter((image) => image.naturalWidth > 0)
        .map((image) => image.closest('figure')?.querySelector('figcaption')?.textContent ?? '')
    },
    [],
  )
}

function placeholders(library: DrivenPage): Promise<number> {
  return library.run(
    () =>
      document.querySelector('iframe')?.contentDocument?.querySelectorAll('.missing-picture')
        .length ?? 0,
  )
}

/** A copy of the build that has been given access to all sites. */
function withAccess(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-access-'))
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(builtExtension(name), folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const { optional_host_permissions: host_permissions, ...rest } = manifest
  writeFileSync(path, JSON.stringify({ ...rest, host_permissions }))
  return folder
}
