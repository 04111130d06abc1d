/** A run of text that a reader sees as one block: a paragraph, a heading, a list item, a cell, a line between two `<br>`s. */
export interface TextBlock {
  /** The nearest block-level element around the text. */
  element: Element
  /** Its text nodes, in document order; no text node is in two blocks. */
  nodes: Text[]
  /** White space collapsed, trimmed, never empty. */
  text: string
  wordCount: number
  /** Characters inside links, bold and italics. */
  linkLength: number
  boldLength: number
  italicLength: number
  /** Whether some of the text is in a `<time>`. */
  hasTime: boolean
}
