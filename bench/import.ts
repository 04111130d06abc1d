import puppeteer from 'puppeteer-core'
import { bundleScript } from '../scripts/bundle-script.ts'
import { quietArguments } from '../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../scripts/install-browser.ts'
import { readCorpus } from './corpus.ts'
import type { ImportOutcome } from './import-page.ts'
import { serveCorpus } from './serve-corpus.ts'

/**
 * `npm run -s bench:import -- DIR…` cleans every page of folders of `ID/page.html.gz` and `ID/truth.json`, highlights
 * three places, writes the article as Markdown (with links to its pictures, and with made-up ones beside it and in it) and
 * reads that again, with the production code in Chromium. Prints one JSON: in how many all words, pictures, metadata and
 * highlights came back, in how many the structure too, in how many the content to the letter, and what differs.
 */
async function main(): Promise<void> {
  const folders = process.argv.slice(2)
  if (folders.length === 0) throw new Error('Name folders of ID/page.html.gz and ID/truth.json.')
  const script = await bundleScript('bench/import-page.ts')
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true,
    args: quietArguments(),
  })
  const times: number[] = []
  const different: Record<string, string[]> = {}
  let same = 0
  let sameButStructure = 0
  let toTheLetter = 0
  let noArticle = 0
  try {
    const page = await browser.newPage()
    const show = await serveCorpus(page)
    for (const folder of folders) {
      for await (const { id, url, html } of readCorpus(folder)) {
        try {
          await show(url, html)
          const call = 'offprintImport.importAgain()'
          const outcome = (await page.evaluate(`${script};${call}`)) as ImportOutcome
          if ('error' in outcome) {
            noArticle++
            continue
          }
          times.push(outcome.ms)
          if (outcome.isIdentical) toTheLetter++
          if (outcome.differences.length === 0) same++
          else different[id] = outcome.differences
          if (outcome.differences.every((difference) => /^content:/.test(difference))) {
            sameButStructure++
          }
        } catch (error) {
          different[id] = [String(error)]
        }
      }
    }
  } finally {
    await browser.close()
  }
  const articles = same + Object.keys(different).length
  const ms = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((ms[Math.floor(share * (ms.length - 1))] ?? 0).toFixed(1))
  const report = {
    articles,
    sameWordsPicturesMetadataHighlights: sameButStructure,
    sameStructureToo: same,
    share: Number((same / articles).toFixed(4)),
    contentToTheLetter: toTheLetter,
    noArticle,
    ms: { median: at(0.5), most: at(1) },
    different,
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

await main()
