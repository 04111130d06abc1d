/** What a page says about itself. */
export interface PageHints {
  title: string | null
  /** Descriptions from meta tags and JSON-LD: what a standfirst often repeats. */
  descriptions: string[]
  /** `articleBody` of JSON-LD, often cut short. */
  articleBody: string | null
  /** Whether JSON-LD calls the page a `NewsArticle`. */
  isNews: boolean
}
