import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import type { Article } from '../lib/article.ts'
import { bundleScript } from '../scripts/bundle-script.ts'
import { quietArguments } from '../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'
import { readCorpus } from './corpus.ts'
import type { ExtractTiming } from './extract-page.ts'
import { serveCorpus } from './serve-corpus.ts'
import { foldOf, folds, treesOfFold } from './train/folds.ts'
import { publisherNumber } from './train/publisher-number.ts'

/**
 * `npm run -s bench:extract -- DIR` cleans every page of a folder of `ID/page.html.gz` and `ID/truth.json` with the
 * production code in Chromium, and prints a line of JSON a page: `{id, title, authors, published, siteName, section,
 * html, ms, readabilityMs}`, or `{id, error}`. `html` is what the reader shows below the byline. Standard error
 * tells the times. With `--folds TREES`, a folder that `npm run train:blocks -- … --folds TREES` wrote, each page is
 * judged by trees that never saw its publisher.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { folds: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder) throw new Error('Name a folder of ID/page.html.gz and ID/truth.json.')
  const scripts = await scriptsOf(values.folds)
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true,
    args: quietArguments(),
  })
  const timings: ExtractTiming[] = []
  try {
    const page = await browser.newPage()
    const show = await serveCorpus(page)
    let index = 0
    for await (const { id, url, html } of readCorpus(folder)) {
      index++
      const script = scripts[foldOf(publisherNumber(url)) % scripts.length]
      try {
        await show(url, html)
        const call = `offprintBench.timeExtraction(${index % 2 === 0})`
        const timing = (await page.evaluate(`${script};${call}`)) as ExtractTiming
        timings.push(timing)
        process.stdout.write(`${JSON.stringify({ id, ...lineOf(timing) })}\n`)
      } catch (error) {
        process.stdout.write(`${JSON.stringify({ id, error: String(error) })}\n`)
      }
    }
  } finally {
    await browser.close()
  }
  process.stderr.write(`${summary(timings)}\n`)
}

/** The script to run in the pages, or one for those of each fold. */
async function scriptsOf(treesFolder: string | undefined): Promise<string[]> {
  const module = 'bench/extract-page.ts'
  if (!treesFolder) return [await bundleScript(module)]
  const trees = Array.from({ length: folds }, (_, fold) =>
    readFileSync(treesOfFold(treesFolder, fold), 'utf8'),
  )
  return Promise.all(trees.map((file) => bundleScript(module, { '/block-trees.json': file })))
}

function lineOf({ outcome, ms, readabilityMs }: ExtractTiming): object {
  if (!outcome.ok) return { error: `${outcome.code}: ${outcome.message}`, ms, readabilityMs }
  const article = outcome.value
  return {
    title: article.title,
    authors: article.authors.map((author) => author.name),
    published: article.publishedTime,
    siteName: article.siteName,
    section: article.section,
    html: withAddresses(article),
    ms,
    readabilityMs,
  }
}

/** The content with the pictures' own addresses, for scoring. */
function withAddresses({ content, images }: Article): string {
  return content.replace(/src="image:(\d+)"/g, (_, index) => {
    const url = images[Number(index)]?.url ?? ''
    return `src="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
}

function summary(timings: ExtractTiming[]): string {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const ms = median(timings.map((timing) => timing.ms))
  const alone = median(timings.map((timing) => timing.readabilityMs))
  const ratio = median(timings.map((timing) => timing.ms / timing.readabilityMs))
  const slowest = Math.max(...timings.map((timing) => timing.ms))
  return `${timings.length} pages; ms: median ${ms.toFixed(1)}, Readability alone ${alone.toFixed(1)}, median ratio ${ratio.toFixed(2)}, slowest ${slowest.toFixed(0)}`
}

await main()
