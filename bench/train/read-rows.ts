import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { bundleScript } from '../../scripts/bundle-script.ts'
import { quietArguments } from '../../scripts/drive/quiet-arguments.ts'
import { ensureBrowser } from '../../scripts/install-browser.ts'
import { readCorpus } from '../corpus.ts'
import { serveCorpus } from '../serve-corpus.ts'
import type { PageRows } from './collect-rows.ts'
import { publisherNumber } from './publisher-number.ts'

export interface TrainingPage extends PageRows {
  corpus: string
  id: string
  /** A number that all pages of one publisher share. */
  publisher: number
  weight: number
  truth: Truth
}

/** What a corpus says of a page: its whole text, or sentences that belong to it and sentences that do not. */
export interface Truth {
  text?: string
  /** The standfirst, of corpora that count it as text. */
  summary?: string[]
  mustContain?: string[]
  mustNotContain?: string[]
}

/** Loads every page of the corpora (`FOLDER` or `FOLDER=WEIGHT`) and reads its blocks with the production code. */
export async function readRows(corpora: string[]): Promise<TrainingPage[]> {
  const script = await bundleScript('bench/train/collect-rows.ts')
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    pipe: true,
    args: quietArguments(),
  })
  const pages: TrainingPage[] = []
  try {
    const page = await browser.newPage()
    const show = await serveCorpus(page)
    for (const argument of corpora) {
      const [corpus = '', weight = '1'] = argument.split('=')
      for await (const { id, url, html } of readCorpus(corpus)) {
        const truth: Truth = JSON.parse(readFileSync(join(corpus, id, 'truth.json'), 'utf8'))
        await show(url, html)
        const rows = (await page.evaluate(`${script};collectRows()`)) as PageRows
        pages.push({
          ...rows,
          corpus,
          id,
          publisher: publisherNumber(url),
          weight: Number(weight),
          truth,
        })
      }
    }
  } finally {
    await browser.close()
  }
  return pages
}
