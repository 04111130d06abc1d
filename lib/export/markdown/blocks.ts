import type { Element, ElementContent } from 'hast'
import { contains } from './hast-nodes'

/** Stands for two or more line breaks; `separateBlocks` ends the paragraph there. */
export const PARAGRAPH_BREAK = 'paragraph-break'

/** Elements that start a line of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
  ${PARAGRAPH_BREAK}`.split(/\s+/),
)

export const headingNames: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

type Block = Element & { tagName: string & { startsLine: true } }

/** Whether a node starts a line of its own. */
export function isBlock(node: ElementContent): node is Block {
  return node.type === 'element' && blockNames.has(node.tagName)
}

/** Whether an inline element has a block somewhere in it, which Markdown can't say. */
export function holdsBlock(node: ElementContent): node is Element {
  return node.type === 'element' && !isBlock(node) && contains(node, blockNames)
}
