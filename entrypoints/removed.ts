import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Cleaning } from '../lib/cleaning'
import { recordCleaning } from '../lib/extract/record/record-cleaning'

/** Injected after the article is saved, in the world in which the extract script left what it went by. */
export default defineUnlistedScript((): Cleaning | null => {
  const page = globalThis.offprintCleaned
  globalThis.offprintCleaned = undefined
  return page ? recordCleaning(page) : null
})
