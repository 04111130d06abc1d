import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { toOutcome } from '../lib/errors'
import { extractArticle } from '../lib/extract/extract-article'

/** What the background left for this run in the isolated world. */
declare global {
  var offprintRequest: { selection: boolean } | undefined
}

/** Injected on a click; what it returns is the answer. An unlisted script: a content script's context would be dead weight. */
export default defineUnlistedScript(() => {
  const request = globalThis.offprintRequest ?? {}
  globalThis.offprintRequest = undefined
  return toOutcome(() => extractArticle(document, request))
})
