import type { SiteRule } from './site-rules/site-rule'
import { saveSettings } from './stored-settings'

/** Adds a rule, or puts it in the place of the one with its id. */
export function putSiteRule(rule: SiteRule): Promise<void> {
  return saveSettings(({ siteRules }) => ({
    siteRules: siteRules.some(({ id }) => id === rule.id)
      ? siteRules.map((known) => (known.id === rule.id ? rule : known))
      : [...siteRules, rule],
  }))
}

export function removeSiteRule(id: string): Promise<void> {
  return saveSettings(({ siteRules }) => ({
    siteRules: siteRules.filter((rule) => rule.id !== id),
  }))
}
