import { Readability } from '@mozilla/readability'
import type { Article } from '../lib/article'
import { type Outcome, toOutcome } from '../lib/errors'
import { readabilityChoice } from '../lib/extract/content/readability-choice'
import { extractArticle } from '../lib/extract/extract-article'

export interface ExtractTiming {
  outcome: Outcome<Article>
  /** The whole cleaning, from the live page to the record, in milliseconds. */
  ms: number
  /** Readability alone on a clone of the same page. */
  readabilityMs: number
}

/** Runs in the page. `readabilityFirst` changes from page to page: who runs second finds warmer code. */
async function timeExtraction(readabilityFirst: boolean): Promise<ExtractTiming> {
  let readabilityMs = readabilityFirst ? timeReadability() : 0
  const start = performance.now()
  const outcome = await clean()
  const ms = performance.now() - start
  if (!readabilityFirst) readabilityMs = timeReadability()
  return { outcome, ms, readabilityMs }
}

/** As `lib/read-tab.ts` does it: Readability is asked where we find no article. */
async function clean(): Promise<Outcome<Article>> {
  const outcome = await toOutcome(() => extractArticle(document))
  if (outcome.ok || outcome.code !== 'not-an-article') return outcome
  return toOutcome(() => extractArticle(document, { fallback: readabilityChoice }))
}

function timeReadability(): number {
  const start = performance.now()
  new Readability(document.cloneNode(true) as Document).parse()
  return performance.now() - start
}

declare global {
  var offprintBench: { timeExtraction: typeof timeExtraction }
}

globalThis.offprintBench = { timeExtraction }
