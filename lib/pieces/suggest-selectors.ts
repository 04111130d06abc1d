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
  for (const { tag, id, classes } of pathOf(piece.element, outline)) {
    if (id && !passing.test(id)) named.add(`#${CSS.escape(id)}`)
    for (const name of classes.split(/\s+/)) {
      if (name && !passing.test(name)) named.add(`${CSS.escape(tag)}.${CSS.escape(name)}`)
    }
    if (parts.test(tag)) bare.add(tag)
  }
  const elements = outlineElements(outline)
  const isPart = (selector: string) =>
    pieces.filter(({ element }) => elements[element]?.closest(selector)).length <=
    Math.max(1, mostOfPage * pieces.length)
  return [...named, ...bare].filter(isPart).slice(0, mostSuggestions)
}

/** The element with this number and those around it. Parents come first in an outline; a forged one may go in circles. */
function pathOf(number: number, outline: OutlineElement[]): OutlineElement[] {
  const path: OutlineElement[] = []
  for (let at = number; at >= 0; ) {
    const element = outline[at]
    if (!element) break
    path.push(element)
    at = element.parent < at ? element.parent : -1
  }
  return path
}
