import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { judgeByRules } from '../lib/site-rules/judge-by-rules'

/** Injected before the extract script where the reader has rules for the site; what it is told is in the request. */
export default defineUnlistedScript(() => {
  const request = globalThis.offprintRequest
  const rules = request?.rules
  if (rules) request.judge = (element, text) => judgeByRules(rules, element, text)
})
