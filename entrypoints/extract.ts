import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { toOutcome } from '../lib/errors'
import {
  type CleanedPage,
  type ExtractRequest,
  extractArticle,
} from '../lib/extract/extract-article'
import type { PageRule } from '../lib/site-rules/site-rule'

/** What the background left for this run in the isolated world. */
declare global {
  var offprintRequest: (ExtractRequest & { rules?: PageRule[] }) | undefined
  /** What the script `/removed.js` needs, which runs after the article is saved. */
  var offprintCleaned: CleanedPage | undefined
}

/** After so long nobody will ask any more, and the page gets its memory back. */
const forgetAfter = 30_000

/** Injected on a click; what it returns is the answer. An unlisted script: a content script's context would be dead weight. */
export default defineUnlistedScript(() => {
  const request = { ...globalThis.offprintRequest, fallback: globalThis.offprintReadability }
  globalThis.offprintRequest = undefined
  globalThis.offprintReadability = undefined
  setTimeout(() => {
    globalThis.offprintCleaned = undefined
  }, forgetAfter)
  return toOutcome(() =>
    extractArticle(document, request, (cleaned) => {
      globalThis.offprintCleaned = cleaned
    }),
  )
})
