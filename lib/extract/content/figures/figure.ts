/** A picture of the article with what the page says of it. */
export interface Figure {
  /** The `img` of the copied page. */
  image: Element
  url: string
  alt: string
  width: number | null
  height: number | null
  caption: string | null
  credit: string | null
  /** The element that the figure takes the place of. */
  place: Element
}
