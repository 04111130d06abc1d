/** What a page says about itself. */
export interface PageHints {
  title: string | null
  /** Descriptions from meta tags and JSON-LD: what a standfirst often repeats. */
  descriptions: string[]
  /** Whether JSON-LD calls the page a `NewsArticle`. */
  isNews: boolean
}
