import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'

/** `<sup>` and `<sub>` with more than figures stay HTML around Markdown. */
export function rawScript(state: State, node: Element): RootContent[] {
  const tag = node.tagName === 'sup' ? 'sup' : 'sub'
  return [
    { type: 'html', value: `<${tag}>` },
    ...state.all(node),
    { type: 'html', value: `</${tag}>` },
  ]
}
