import type { SiteRule } from './site-rule'

const mostRules = 500
const longestValue = 500
/** Fewer letters than this are in every text. */
const shortestText = 3

/** What of any stored or imported value are rules. Selectors are not checked: that takes a document. */
export function normalizeSiteRules(value: unknown): SiteRule[] {
  if (!Array.isArray(value)) return []
  const rules = value.flatMap((given) => normalizeRule(given) ?? [])
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()].slice(0, mostRules)
}

/** One rule with its parts trimmed and the site as a host, or null where it is none. */
export function normalizeRule(given: unknown): SiteRule | null {
  if (typeof given !== 'object' || given === null) return null
  const { id, host, keep, by, value } = given as Record<string, unknown>
  if (typeof id !== 'string' || typeof host !== 'string' || typeof value !== 'string') return null
  const site = normalizeHost(host)
  const trimmed = value.trim()
  const isLongEnough = by === 'text' ? trimmed.length >= shortestText : trimmed !== ''
  if (!site || !isLongEnough || trimmed.length > longestValue) return null
  return {
    id,
    host: site,
    keep: keep === true,
    by: by === 'text' ? 'text' : 'selector',
    value: trimmed,
  }
}

/** What is typed or pasted as a site, as its host; null where it is none. */
export function normalizeHost(given: string): string | null {
  const address = given.includes('://') ? given.trim() : `https://${given.trim()}`
  const host = URL.parse(address)?.hostname.replace(/^www\./, '')
  return host || null
}
