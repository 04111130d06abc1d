/** What the reader wants kept or left out on one site, always. */
export interface SiteRule extends PageRule {
  id: string
  /** Without `www.`; the rule holds for the hosts below it too. */
  host: string
}

/** A rule as a page needs it, where the site is given. */
export interface PageRule {
  keep: boolean
  /** A CSS selector of the part or of anything around it, or words in it. */
  by: 'selector' | 'text'
  value: string
}
