import type { OutlineElement } from '../cleaning'

const mostSuggestions = 8
/** Made by machines, and other ones on the next page: `css-1x2y3z`, `sc-bdVaJa`, `Box_root__3fK2a`, `story-481516`. */
const passing =
  /\d{3}|^(css|sc|jss|emotion|svelte|styled)-|__?[\w-]*\d|^[\w-]*[A-Z][a-z]*[A-Z\d]{2}/

/** Selectors for an element of the outline, from the element outwards: names first, the nearest first. */
export function suggestSelectors(outline: OutlineElement[], element: number): string[] {
  const found = new Set<string>()
  const bare = new Set<string>()
  for (let at = outline[element]; at; at = outline[at.parent]) {
    if (at.id && !passing.test(at.id)) found.add(`#${CSS.escape(at.id)}`)
    for (const name of at.classes.split(/\s+/)) {
      if (name && !passing.test(name)) found.add(`${CSS.escape(at.tag)}.${CSS.escape(name)}`)
    }
    if (/^(aside|nav|footer|form|figure|blockquote|details|section|table)$/.test(at.tag))
      bare.add(at.tag)
  }
  return [...found, ...bare].slice(0, mostSuggestions)
}
