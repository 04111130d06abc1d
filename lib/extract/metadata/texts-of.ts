import { plainText } from './plain-text'

/** The texts of an element apart, since “Von” and the name in their own boxes are set with no space between. */
export function textsOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const isCode = walker.currentNode.parentElement?.closest('script, style')
    const text = isCode ? null : plainText(walker.currentNode.textContent)
    if (text) texts.push(text)
  }
  return texts
}
