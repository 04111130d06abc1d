import type { SiteRule } from './site-rule'

/** The rules that hold on a page, in their order. */
export function rulesFor<Rule extends Pick<SiteRule, 'host'>>(rules: Rule[], url: string): Rule[] {
  const host = siteOf(url)
  return rules.filter((rule) => host === rule.host || host.endsWith(`.${rule.host}`))
}

/** The host that a rule for this page is made for; empty where the address has none. */
export function siteOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
