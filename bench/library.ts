import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { bundleScript } from '../scripts/bundle-script.ts'
import { quietArguments } from '../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'
import { serve } from '../scripts/serve.ts'

/**
 * `npm run -s bench:library [-- COUNT...]`: what the library costs with as many made-up articles (1,000 and 10,000 if
 * none is named) on both of Chromium's IndexedDB back ends: opening it and its first page in a fresh browser, the
 * newest fifty, fifty from the middle, saving one, indexing one, and every letter that is typed into the search. A line of JSON each, medians in milliseconds, and how each
 * compares with the first count.
 */
async function main(): Promise<void> {
  const named = process.argv.slice(2).map(Number)
  const counts = named.length > 0 ? named : [1_000, 10_000]
  const script = await bundleScript('bench/library-page.ts')
  const server = await serve(async () => ({
    type: 'text/html',
    body: '<!doctype html><title>.</title>',
  }))
  try {
    for (const [backEnd, args] of Object.entries(backEnds)) {
      let first: Times | null = null
      for (const count of counts) {
        const times = await measure({ args, count, script, url: server.url })
        first ??= times
        const ratios = Object.fromEntries(
          Object.entries(times).map(([name, ms]) => [name, round(ms / (first?.[name] ?? ms))]),
        )
        const rounded = Object.fromEntries(
          Object.entries(times).map(([name, ms]) => [name, round(ms)]),
        )
        console.log(JSON.stringify({ backEnd, articles: count, ms: rounded, ratios }))
      }
    }
  } finally {
    await server.close()
  }
}

type Times = Record<string, number>

const backEnds = {
  LevelDB: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  SQLite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
}
/** Typed letter by letter: words of many articles, of few, of one, and of none. */
const queries = ['harbour ferry council', 'kalomi night', 'ferry 471', 'lobapel', 'zeppelin']
const coldStarts = 5
const warmRuns = 40

declare const offprintBench: typeof import('./library-page.ts').offprintBench

interface Run {
  args: string[]
  count: number
  script: string
  url: string
}

async function measure({ args, count, script, url }: Run): Promise<Times> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-library-'))
  const executablePath = await ensureBrowser('chromium')

  async function inBrowser<T>(work: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>) {
    const browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      protocolTimeout: 1_200_000,
      args: [...quietArguments(), ...args],
    })
    try {
      const page = await browser.newPage()
      await page.goto(url)
      await page.evaluate(script)
      return await work(page)
    } finally {
      await browser.close()
    }
  }

  try {
    await inBrowser((page) => page.evaluate((to) => offprintBench.fill(0, to), count))
    const index = await inBrowser((page) =>
      page.evaluate((count) => offprintBench.index(count), count),
    )
    const cold: { open: number; first: number }[] = []
    for (let start = 0; start < coldStarts; start++) {
      cold.push(await inBrowser((page) => page.evaluate(() => offprintBench.open())))
    }
    const warm = await inBrowser((page) =>
      page.evaluate((count, runs) => offprintBench.measure(count, runs), count, warmRuns),
    )
    const found = await inBrowser((page) =>
      page.evaluate((queries) => offprintBench.search(queries), queries),
    )
    return {
      indexEach: index,
      firstSearch: median(found.firstSearch ?? []),
      letter: median(found.letter ?? []),
      letter95: nearWorst(found.letter ?? []),
      open: median(cold.map(({ open }) => open)),
      firstPage: median(cold.map(({ first }) => first)),
      ...Object.fromEntries(Object.entries(warm).map(([name, times]) => [name, median(times)])),
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The 95th percentile. */
function nearWorst(numbers: number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN
}

const round = (number: number) => Math.round(100 * number) / 100

await main()
