import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtension } from '../scripts/build-extension.ts'
import { type ChromiumBrowser, launchChromium } from '../scripts/drive/chromium.ts'
import { waitForLoad } from '../scripts/drive/wait-for.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'
import { type CorpusPage, readCorpus } from './corpus.ts'
import { watchPopup } from './watch-popup.ts'

/**
 * `npm run -s bench:click -- DIR`: the time from the real toolbar action to “saved” in the popup, the article being in
 * the library by then, beside Readability's own time on the same page in the same run. One JSON line a page on standard
 * output; the medians on standard error.
 */
async function benchClick(folder: string): Promise<void> {
  const executable = await ensureBrowser('chromium')
  const extension = buildExtension('chromium')
  const profile = await mkdtemp(join(tmpdir(), 'offprint-click-'))
  const browser = await launchChromium({
    executable,
    extension,
    profile,
    downloads: profile,
    headless: true,
    // Pictures and all else that a page asks for do not exist in this run.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  })
  const lines: Line[] = []
  try {
    for await (const page of readCorpus(folder)) {
      const line = await measure(browser, page).catch((error: unknown) => ({
        id: page.id,
        error: String(error),
      }))
      console.log(JSON.stringify(line))
      if ('ms' in line) lines.push(line)
    }
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const saved = lines.filter(({ state }) => state === 'saved')
  console.error(
    `${saved.length} of ${lines.length} pages saved. Medians: click ${median(saved.map(({ ms }) => ms))} ms, ` +
      `Readability ${median(saved.map(({ readabilityMs }) => readabilityMs))} ms, ` +
      `difference ${median(saved.map(({ ms, readabilityMs }) => ms - readabilityMs))} ms (at most 150).`,
  )
}

interface Line {
  id: string
  state: string
  /** From the toolbar action to the popup's word. */
  ms: number
  readabilityMs: number
}

async function measure(browser: ChromiumBrowser, { id, url, html }: CorpusPage): Promise<Line> {
  const { driven, page } = await browser.openTab()
  await page.setRequestInterception(true)
  let served = false
  page.on('request', (request) => {
    if (served || !request.isNavigationRequest()) return void request.abort()
    served = true
    const headers = { 'content-security-policy': "script-src 'none'" }
    request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html })
  })
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await waitForLoad(driven)
    const pressed = performance.timeOrigin + performance.now()
    const popup = await browser.pressAction(driven)
    const { state, at } = await popup.run(watchPopup)
    await popup.close()
    await page.evaluate(`${await readability}; 0`)
    const readabilityMs = await driven.run(timeReadability)
    return { id, state, ms: Math.round(at - pressed), readabilityMs: Math.round(readabilityMs) }
  } finally {
    await page.close()
  }
}

const readability = readFile(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

/** Runs in the page, where the library is by now. */
function timeReadability(): number {
  const page = document.cloneNode(true)
  const start = performance.now()
  new Readability(page).parse()
  return performance.now() - start
}

declare const Readability: new (page: Node) => { parse(): unknown }

function median(values: number[]): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

const [folder] = process.argv.slice(2)
if (folder) await benchClick(folder)
else {
  console.error('Say which folder: npm run -s bench:click -- DIR')
  process.exitCode = 1
}
