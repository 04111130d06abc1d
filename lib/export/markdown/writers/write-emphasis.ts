import type { Emphasis, Nodes } from 'mdast'
import { type AttentionInfo, defaultHandlers } from 'mdast-util-to-markdown'

declare module 'mdast' {
  interface EmphasisData {
    /** Who made a picture, at the end of its caption. */
    isCredit?: boolean
  }
}

export function isCredit(node: Nodes): boolean {
  return node.type === 'emphasis' && node.data?.isCredit === true
}

/** Credits are written `_so_` and other emphasis `*so*`, wherever Markdown sees it: it looks the same, and is told apart. */
export const writeEmphasis = Object.assign(
  (...given: Parameters<typeof defaultHandlers.emphasis>) => defaultHandlers.emphasis(...given),
  {
    attention: (node: Emphasis): AttentionInfo => ({
      construct: 'emphasis',
      markers: isCredit(node) ? ['_', '*'] : ['*', '_'],
      sizes: [1],
    }),
    peek: (node: Emphasis) => (isCredit(node) ? '_' : '*'),
  },
)
