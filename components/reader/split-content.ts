import { parseInert } from '../../lib/sanitize/parse-inert'

/** The content in two parts, to be shown one after the other: what the first window shows, and the rest, if any. */
export function splitContent(content: string): string[] {
  const blocks = [...parseInert(content).childNodes]
  let room = innerHeight * charactersToPixel
  const cut = blocks.findIndex((block) => {
    room -= block.textContent?.length ?? 0
    return room < 0
  })
  return [blocks.slice(0, cut + 1), blocks.slice(cut + 1)]
    .filter((part) => part.length > 0)
    .map(htmlOf)
}

/** A line of 80 characters in 30 pixels, which is more than a page with pictures has. */
const charactersToPixel = 80 / 30

function htmlOf(nodes: Node[]): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div')
  holder.append(...nodes)
  return holder.innerHTML
}
