import type { Image, Parents } from 'mdast'
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown'

/** What stands before the path of a picture that is to be written as Obsidian embeds it. */
export const embedScheme = 'obsidian-embed:'

/** A picture as Markdown, or as `![[path|description]]`. */
export function writeImage(
  node: Image,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  if (!node.url.startsWith(embedScheme)) return defaultHandlers.image(node, parent, state, info)
  const path = node.url.slice(embedScheme.length)
  const words = description(node.alt ?? '')
  // In a table the bar would end the cell.
  return words && !state.stack.includes('tableCell') ? `![[${path}|${words}]]` : `![[${path}]]`
}

/** Words that end no link and that Obsidian takes for no width. */
function description(alt: string): string {
  const words = alt.replace(/[[\]|\s]+/g, ' ').trim()
  return /^\d+(x\d+)?$/.test(words) ? '' : words
}
