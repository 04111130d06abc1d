import type { Element } from 'hast'
import { isNamed, isVisible, text, textContent } from '../hast-nodes'
import { rewriteElements } from '../rewrite-elements'

const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+−=()ni'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? plain]),
)
const subscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+−=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? plain]),
)

/** Raised and lowered figures become Unicode's own; a footnote link stays a link; the rest stays `<sup>` or `<sub>`. */
export function raiseScripts(tree: Element): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'sup' && node.tagName !== 'sub') return [node]
    const shown = node.children.filter(isVisible)
    if (shown.length === 0 || shown.every((child) => isNamed(child, 'a', 'img'))) {
      return node.children
    }
    if (shown.some((child) => child.type !== 'text')) return [node]
    const characters = [...shown.map(textContent).join('').trim()]
    const table = node.tagName === 'sup' ? superscripts : subscripts
    const raised = characters.map((character) => table[character])
    return raised.every((character) => character !== undefined) ? [text(raised.join(''))] : [node]
  })
}
