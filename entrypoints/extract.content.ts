import { defineContentScript } from 'wxt/utils/define-content-script'
import { toOutcome } from '../lib/errors'
import { extractArticle } from '../lib/extract/extract-article'

/** What the background left for this run in the isolated world. */
declare global {
  var offprintRequest: { selection: boolean } | undefined
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    const request = globalThis.offprintRequest ?? {}
    globalThis.offprintRequest = undefined
    return toOutcome(() => extractArticle(document, request))
  },
})
