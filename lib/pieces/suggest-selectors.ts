import type { OutlineElement } from '../cleaning'
import { outlineElements } from './outline-elements'
import type { Piece } from './piece'

const mostSuggestions = 6
/** What more than this share of a page stands in is no part of it. */
const mostOfPage = 0.3
/** Made by machines, and other ones on the next page: `css-1x2y3z`, `sc-bdVaJa`, `Box_root__3fK2a`, `story-481516`. */
const passing =
  /\d{3}|^(css|sc|jss|emotion|svelte|styled)-|__?[\w-]*\d|^[\w-]*[A-Z][a-z]*[A-Z\d]{2}/
const parts = /^(aside|nav|footer|form|figure|blockquote|details|section|table)$/

/** Selectors for a piece, from where it stood outwards: names first, the nearest first; none that fits half the page. */
export function suggestSelectors(
  piece: Piece,
  pieces: Piece[],
  outline: OutlineElement[],
): string[] {
  const named = new Set<string>()
  const bare = new Set<string>()
  for (let at = outline[piece.element]; at; at = outline[at.parent]) {
    if (at.id && !passing.test(at.id)) named.add(`#${CSS.escape(at.id)}`)
    for (const name of at.classes.split(/\s+/)) {
      if (name && !passing.test(name)) named.add(`${CSS.escape(at.tag)}.${CSS.escape(name)}`)
    }
    if (parts.test(at.tag)) bare.add(at.tag)
  }
  const elements = outlineElements(outline)
  const isPart = (selector: string) =>
    pieces.filter(({ element }) => elements[element]?.closest(selector)).length <=
    Math.max(1, mostOfPage * pieces.length)
  return [...named, ...bare].filter(isPart).slice(0, mostSuggestions)
}
