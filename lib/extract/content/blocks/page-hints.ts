/** What a page says about itself, and what Readability made of it. */
export interface PageHints {
  title: string | null
  /** Descriptions from meta tags and JSON-LD: what a standfirst often repeats. */
  descriptions: string[]
  /** `articleBody` of JSON-LD, often cut short. */
  articleBody: string | null
  /** Whether JSON-LD calls the page a `NewsArticle`. */
  isNews: boolean
  /** Whether Readability kept this element of the tree that the blocks are from. */
  kept(element: Element): boolean
}
