import type { State } from 'hast-util-to-mdast'
import type { Break, Html } from 'mdast'

/** A line break; in a table, where Markdown has none, as HTML. */
export function lineBreak(state: State): Break | Html {
  return state.inTable ? { type: 'html', value: '<br>' } : { type: 'break' }
}
