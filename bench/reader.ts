import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildExtension } from '../scripts/build-extension.ts'
import { bundleScript } from '../scripts/bundle-script.ts'
import { type ChromiumBrowser, launchChromium } from '../scripts/drive/chromium.ts'
import type { DrivenBrowser, DrivenPage } from '../scripts/drive/driven-browser.ts'
import { type FirefoxBrowser, launchFirefox } from '../scripts/drive/firefox.ts'
import { waitFor } from '../scripts/drive/wait-for.ts'
import type { BrowserName } from '../scripts/find-browser.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'

/**
 * `npm run -s bench:reader [-- chromium | firefox]`: the reader on articles of 3,000 words and 20 pictures. First the
 * time to the first paint of the words, in a new tab and from a click in the list, beside a static HTML file with the
 * same words and pictures, turn by turn in one run; then memory and object URLs over 200 articles opened in turn.
 * A line of JSON for each, medians in milliseconds.
 */
async function main(): Promise<void> {
  const [only] = process.argv.slice(2)
  const script = await bundleScript('bench/reader-page.ts')
  for (const name of ['chromium', 'firefox'] as const) {
    if (!only || only === name) await measure(name, script)
  }
}

const rounds = 31
const openedInTurn = 200

declare const offprintBench: typeof import('./reader-page.ts').offprintBench

async function measure(name: BrowserName, script: string): Promise<void> {
  const executable = await ensureBrowser(name)
  const folder = await mkdtemp(join(tmpdir(), 'offprint-reader-'))
  const options = {
    executable,
    extension: buildExtension(name),
    profile: join(folder, 'profile'),
    downloads: folder,
    headless: true,
  }
  const { browser, memory } = await start(name, options)
  try {
    const library = await browser.openExtensionPage('options.html')
    await library.run(new Function(script) as () => void)
    const { ids, page, pictures } = await library.run(
      (count) => offprintBench.fill(count),
      openedInTurn,
    )
    await library.close()
    const address = await writeStaticPage(folder, page, pictures)
    console.log(JSON.stringify({ browser: name, ...(await timePaints(browser, address, ids)) }))
    for await (const line of openInTurn(browser, ids, memory)) {
      console.log(JSON.stringify({ browser: name, ...line }))
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Options = Parameters<typeof launchChromium>[0]

/** A browser, and how many megabytes a page of the extension holds once its garbage is collected. */
async function start(
  name: BrowserName,
  options: Options,
): Promise<{ browser: DrivenBrowser; memory: (page: DrivenPage) => Promise<number> }> {
  if (name === 'chromium') {
    const browser = await launchChromium(options)
    return { browser, memory: (page) => chromiumHeap(browser, page) }
  }
  const browser = await launchFirefox(options)
  return { browser, memory: () => firefoxProcess(browser) }
}

async function writeStaticPage(folder: string, page: string, pictures: string[]): Promise<string> {
  const place = join(folder, 'static')
  await mkdir(place)
  await writeFile(join(place, 'index.html'), page)
  for (const [index, bytes] of pictures.entries()) {
    await writeFile(join(place, `${index}.jpg`), Buffer.from(bytes, 'base64'))
  }
  return pathToFileURL(join(place, 'index.html')).href
}

/** Medians over the rounds; the first, with everything cold, is not counted. */
async function timePaints(browser: DrivenBrowser, address: string, ids: string[]) {
  const times: Record<'static' | 'newTab' | 'fromList', number[]> = {
    static: [],
    newTab: [],
    fromList: [],
  }
  const list = await browser.openExtensionPage('options.html')
  for (let round = 0; round <= rounds; round += 1) {
    const still = await browser.openPage(address)
    times.static.push(await firstPaint(still))
    await still.close()

    const tab = await browser.openExtensionPage(`options.html#/article/${ids[0]}`)
    times.newTab.push(await waitFor(tab, 'the words to be painted', framePaint, []))
    await tab.close()

    const from = await list.run(openArticle, ids[round + 1] ?? '')
    const painted = await waitFor(list, 'the words to be painted', framePaint, [])
    times.fromList.push(painted - from)
    await list.run(() => {
      location.hash = '#/'
    })
    await waitFor(list, 'the list', () => !document.querySelector('iframe'), [])
  }
  const [still, newTab, fromList] = [times.static, times.newTab, times.fromList].map((all) =>
    median(all.slice(1)),
  )
  return {
    staticMs: round(still),
    newTabMs: round(newTab),
    newTabRatio: ratio(newTab, still),
    fromListMs: round(fromList),
    fromListRatio: ratio(fromList, still),
  }
}

function firstPaint(page: DrivenPage): Promise<number> {
  return waitFor(
    page,
    'a first paint',
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    [],
  )
}

/** Runs in the library: when the words of the open article were painted first, in milliseconds of this page's clock. */
function framePaint(): number | null {
  const inner = document.querySelector('iframe')?.contentWindow
  if (!inner?.document.querySelector('p')) return null
  const [paint] = inner.performance.getEntriesByName('first-contentful-paint')
  return paint ? inner.performance.timeOrigin + paint.startTime - performance.timeOrigin : null
}

/** Runs in the library: goes to an article as a click does, and says when. */
function openArticle(id: string): number {
  location.hash = `#/article/${id}`
  return performance.now()
}

/** Opens article after article in one tab, and says now and then what the tab holds. */
async function* openInTurn(
  browser: DrivenBrowser,
  ids: string[],
  memory: (page: DrivenPage) => Promise<number>,
) {
  const library = await browser.openExtensionPage('options.html')
  await library.run(countUrls)
  for (const [index, id] of ids.entries()) {
    await library.run(openArticle, id)
    await waitFor(library, 'the pictures', hasPictures, [index])
    const opened = index + 1
    if (opened % (ids.length / 4) > 0 && opened !== 10) continue
    const urls = await library.run(() => (globalThis as unknown as { urls: Set<string> }).urls.size)
    yield { opened, objectUrls: urls, megabytes: round(await memory(library)) }
  }
}

/** Runs in the library: keeps count of the object URLs that are not revoked. */
function countUrls(): void {
  const urls = new Set<string>()
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (source) => {
    const url = createObjectURL.call(URL, source)
    urls.add(url)
    return url
  }
  URL.revokeObjectURL = (url) => {
    urls.delete(url)
    revokeObjectURL.call(URL, url)
  }
  Object.assign(globalThis, { urls })
}

/** Runs in the library: whether the article of this number is there with its pictures. */
function hasPictures(number: number): boolean {
  const frame = document.querySelector('iframe')
  const images = [...(frame?.contentDocument?.images ?? [])]
  return frame?.title.includes(` ${number} `) === true && images.length === 20
}

async function chromiumHeap(browser: ChromiumBrowser, driven: DrivenPage): Promise<number> {
  const session = await browser.pageOf(driven).createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

/** All that the process of the extension holds, pictures too: Firefox tells no page's heap. */
function firefoxProcess(browser: FirefoxBrowser): Promise<number> {
  return browser.inChrome(`(async () => {
    for (const topic of ['child-gc-request', 'child-cc-request', 'child-mmu-request']) {
      Services.obs.notifyObservers(null, topic)
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    const { children } = await ChromeUtils.requestProcInfo()
    return children.find(({ type }) => type === 'extension').memory / 1e6
  })()`)
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const round = (ms = Number.NaN) => Math.round(ms)
const ratio = (ms = Number.NaN, of = Number.NaN) => Math.round((100 * ms) / of) / 100

await main()
