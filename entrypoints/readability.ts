import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readabilityChoice } from '../lib/extract/content/readability-choice'

declare global {
  var offprintReadability: typeof readabilityChoice | undefined
}

/** Injected before a second run of the extract script, where the first found no article. */
export default defineUnlistedScript(() => {
  globalThis.offprintReadability = readabilityChoice
})
