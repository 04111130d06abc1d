import puppeteer, { type CDPSession } from 'puppeteer-core'
import { bundleScript } from '../scripts/bundle-script.ts'
import { quietArguments } from '../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'
import { serve } from '../scripts/serve.ts'

/**
 * `npm run -s bench:export [-- COUNT...]` fills a library with as many made-up articles, reads all of them, and exports
 * all of them to a zip: a line of JSON a count (1,000 and 10,000 if none is named), with milliseconds (reading one by
 * one, which `ratio` is of, and twenty at a time) and the highest JavaScript heap seen, in MB: with the garbage that waits
 * to be collected, and in a second export, not timed, right after each of many collections (`liveMB`). Chromium,
 * production build, no pictures.
 */
async function main(): Promise<void> {
  const counts = process.argv.slice(2).map(Number)
  const script = await bundleScript('bench/export-page.ts')
  const server = await serve(async () => ({
    type: 'text/html',
    body: '<!doctype html><title>.</title>',
  }))
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    protocolTimeout: 1_200_000,
    args: quietArguments(),
  })
  const page = await browser.newPage()
  const heap = watchHeap(await page.createCDPSession())
  try {
    await page.goto(server.url)
    await page.evaluate(script)
    let filled = 0
    for (const count of counts.length > 0 ? counts : [1_000, 10_000]) {
      await page.evaluate((from, to) => offprintBench.fill(from, to), filled, count)
      filled = count
      const read = await page.evaluate(() => offprintBench.readAll())
      const together = await page.evaluate(() => offprintBench.readTogether())
      for (const format of ['markdown', 'json', 'text'] as const) {
        await heap.restart()
        const ms = await page.evaluate((name) => offprintBench.exportAll(name), format)
        const heapMB = heap.highest()
        await heap.restart('collected')
        await page.evaluate((name) => offprintBench.exportAll(name), format)
        const liveMB = heap.highest()
        const times = { readMs: round(read), readTogetherMs: round(together), exportMs: round(ms) }
        const ratio = Math.round((100 * ms) / read) / 100
        const line = { articles: count, format, ...times }
        console.log(JSON.stringify({ ...line, ratio, heapMB, liveMB }))
      }
    }
  } finally {
    heap.stop()
    await browser.close()
    await server.close()
  }
}

declare const offprintBench: typeof import('./export-page.ts').offprintBench

function watchHeap(session: CDPSession) {
  let highest = 0
  let collecting = false
  const timer = setInterval(async () => {
    if (collecting) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    highest = Math.max(highest, usedSize)
  }, 100)
  return {
    /** What earlier steps left lying is not the next one's. */
    restart: async (mode?: 'collected') => {
      await session.send('HeapProfiler.collectGarbage')
      collecting = mode === 'collected'
      highest = 0
    },
    highest: () => round(highest / 1e6),
    stop: () => clearInterval(timer),
  }
}

const round = Math.round

await main()
