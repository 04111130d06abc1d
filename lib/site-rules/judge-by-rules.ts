import type { PageRule } from './site-rule'

/** Whether the rules keep or drop what stands in `element` and says `text`; null where none fits. The last one wins. */
export function judgeByRules(rules: PageRule[], element: Element, text: string): boolean | null {
  const plain = plainOf(text)
  const fits = ({ by, value }: PageRule) =>
    by === 'text' ? plain.includes(plainOf(value)) : isWithin(element, value)
  return rules.findLast(fits)?.keep ?? null
}

function plainOf(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function isWithin(element: Element, selector: string): boolean {
  try {
    return element.closest(selector) !== null
  } catch {
    // Checked when it was written, by another version of the browser perhaps.
    return false
  }
}
