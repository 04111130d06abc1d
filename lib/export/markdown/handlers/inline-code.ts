import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { InlineCode } from 'mdast'
import { textContent } from '../hast-nodes'

/** Code in a line; `flattenCode` has left text only. */
export function inlineCode(_state: State, node: Element): InlineCode {
  return { type: 'inlineCode', value: textContent(node) }
}
