import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DrivenPage } from '../../scripts/drive/driven-browser.ts'
import type { FirefoxBrowser } from '../../scripts/drive/firefox.ts'
import { pause } from '../../scripts/drive/pause.ts'
import { pressSave } from '../../scripts/drive/press-save.ts'
import { waitFor } from '../../scripts/drive/wait-for.ts'
import { serveFolder } from '../../scripts/serve-folder.ts'
import { articlesAbove } from './articles-above.ts'
import { hasDisplay, startDisplay } from './display.ts'
import { openLibrary, readArticle } from './library-page.ts'
import { press } from './press.ts'
import { browserNames, type Session, startSession } from './session.ts'

const headline = 'The night ferry that would not be scrapped'
const lastWords = 'whether ships are allowed to retire'

/** As long as a reader rests before their place is kept. */
const restMilliseconds = 700

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

describe.each(browserNames)('an article in %s', (name) => {
  it('is gone on with at the same paragraph, in a window of another width and larger type', async () => {
    const { session, library } = await openArticle(name)
    await session.browser.resize(library, 1280, 500)
    const block = await readUntilKept(library)
    expect(block).toBeGreaterThan(5)
    await library.close()

    const again = await openLibrary(session.browser)
    await session.browser.resize(again, 500, 700)
    await press(again, headline)
    await readArticle(again, lastWords)
    await waitFor(again, 'the same paragraph', isAtBlock, [block])
    await press(again, 'Text and colours')
    await again.run(() =>
      document.querySelector<HTMLElement>('[data-value=largest] input')?.click(),
    )
    await waitFor(again, 'larger type', isLarge, [])
    expect(await waitFor(again, 'the same paragraph', isAtBlock, [block])).toBe(true)
  })

  it('is gone on with though the page was closed before anybody rested, and the background slept', async () => {
    const { session, library } = await openArticle(name)
    let page = library
    // On a machine that is busy with something else the background may start too late: whoever comes back does it again, a little slower.
    for (let attempt = 0; attempt < 5; attempt++) {
      await session.browser.resize(page, 1280, 500)
      // That the article is opened wakes the background too.
      await pause(2 * restMilliseconds)
      await session.browser.stopBackground()
      await page.run(readOn)
      await pause(restMilliseconds / 2 + attempt * 60)
      await page.close()
      page = await openLibrary(session.browser)
      await pause(restMilliseconds)
      if ((await page.run(articlesAbove, 'progress', 0.2)) > 0) break
      await press(page, headline)
      await readArticle(page, lastWords)
    }
    expect(await page.run(articlesAbove, 'progress', 0.2)).toBe(1)
  })

  it.skipIf(name === 'chromium' && !hasDisplay)(
    'is searched by the browser’s own find in page',
    async () => {
      const display = name === 'chromium' ? await startDisplay() : null
      if (display) endings.push(display.end)
      const env = display?.env ?? process.env
      const { session, library } = await openArticle(name, env)
      if (name === 'firefox') {
        const finder = 'gBrowser.selectedBrowser.finder'
        await (session.browser as FirefoxBrowser).inChrome(
          `${finder}.fastFind('${lastWords}', false, false)`,
        )
      } else {
        const type = `xdotool key ctrl+f; sleep 1; xdotool type '${lastWords}'; sleep 1; xdotool key Return; sleep 1; xdotool key Escape`
        execFileSync('sh', ['-c', type], { env })
      }
      await waitFor(library, 'what was found', isFound, [lastWords])
      expect(await library.run(() => scrollY)).toBeGreaterThan(0)
    },
  )
})

async function openArticle(
  name: (typeof browserNames)[number],
  env = process.env,
): Promise<{ session: Session; library: DrivenPage }> {
  const paper = await serveFolder(join(import.meta.dirname, '../sample-page'))
  endings.push(paper.close)
  const session = await startSession(name, undefined, { headless: env === process.env, env })
  endings.push(session.end)
  const page = await session.browser.openPage(`${paper.url}/index.html`)
  await (await pressSave(session.browser, page)).popup.close()
  const library = await openLibrary(session.browser)
  await press(library, headline)
  await readArticle(library, lastWords)
  return { session, library }
}

/** Scrolls to the middle until its place is stored: the article may still be growing when its last words are there. */
async function readUntilKept(library: DrivenPage): Promise<number> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const block = await library.run(readOn)
    await pause(restMilliseconds + 300)
    if ((await library.run(articlesAbove, 'progress', 0.2)) > 0) return block
  }
  const state = await library.run(() => ({
    scrollY,
    visible: document.visibilityState,
    notices: [...document.querySelectorAll('[role=status], [role=alert]')].map(
      (element) => element.textContent,
    ),
  }))
  throw new Error(`The place was not kept: ${JSON.stringify(state)}`)
}

/** Runs in the library: scrolls to the middle of a paragraph and says which it is. */
function readOn(): number {
  const frame = document.querySelector('iframe')
  const paragraphs = [...(frame?.contentDocument?.querySelectorAll('p') ?? [])]
  const at = Math.floor(paragraphs.length / 2)
  const top = frame?.getBoundingClientRect().top ?? 0
  const box = paragraphs[at]?.getBoundingClientRect()
  // Who is there already still scrolls: nothing is told of a window that stays.
  scrollBy({ top: -1, behavior: 'instant' })
  scrollBy({ top: top + (box?.top ?? 0) + 21 - 64, behavior: 'instant' })
  return at
}

/** Runs in the library: whether this paragraph is the one below the bar of actions. */
function isAtBlock(at: number): boolean {
  const frame = document.querySelector('iframe')
  const paragraph = frame?.contentDocument?.querySelectorAll('p')[at]
  if (!frame || !paragraph) return false
  const top = frame.getBoundingClientRect().top
  const box = paragraph.getBoundingClientRect()
  return top + box.bottom > 64 && top + box.top < 64 + 100
}

/** Runs in the library. */
function isLarge(): boolean {
  const paragraph = document.querySelector('iframe')?.contentDocument?.querySelector('p')
  return paragraph ? Number.parseFloat(getComputedStyle(paragraph).fontSize) > 28 : false
}

/** Runs in the library: whether these words are selected in the article, as a browser leaves what it found. */
function isFound(words: string): boolean {
  const selection = document.querySelector('iframe')?.contentDocument?.getSelection()
  return selection?.toString() === words
}
