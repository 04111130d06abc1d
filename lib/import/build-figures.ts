import { underscored } from './markdown-to-html'

/** A paragraph of pictures becomes figures; lines below them in the same paragraph are the caption of the last. */
export function buildFigures(content: HTMLElement): void {
  for (const item of content.querySelectorAll('li')) wrapLine(item)
  for (const paragraph of content.querySelectorAll('p')) {
    const nodes = [...paragraph.childNodes].filter(
      (node) => node.nodeType !== Node.TEXT_NODE || node.nodeValue?.trim(),
    )
    const end = nodes.findIndex((node) => !pictureIn(node))
    const pictures = (end < 0 ? nodes : nodes.slice(0, end)).flatMap(
      (node) => pictureIn(node) ?? [],
    )
    const lineBreak = end < 0 ? null : nodes[end]
    if (pictures.length === 0 || (lineBreak && lineBreak.nodeName !== 'BR')) continue
    const figures = pictures.map((picture) => figureOf(picture))
    if (lineBreak) {
      const rest = [...paragraph.childNodes]
      const caption = paragraph.ownerDocument.createElement('figcaption')
      caption.append(...rest.slice(rest.indexOf(lineBreak as ChildNode) + 1))
      markCredit(caption)
      figures.at(-1)?.append(caption)
    }
    paragraph.replaceWith(...figures)
  }
}

/** The line of an item that stands close to the next is in no paragraph. */
function wrapLine(item: Element): void {
  const nodes = [...item.childNodes]
  const first = nodes.find((node) => node.nodeType !== Node.TEXT_NODE || node.nodeValue?.trim())
  if (!first || !pictureIn(first)) return
  const end = nodes.findIndex((node) => blocks.test(node.nodeName))
  const paragraph = item.ownerDocument.createElement('p')
  paragraph.append(...nodes.slice(0, end < 0 ? undefined : end))
  item.prepend(paragraph)
}

const blocks = /^(P|UL|OL|PRE|BLOCKQUOTE|TABLE|H[1-6]|HR)$/

/** A picture, or one in a link. */
function pictureIn(node: Node): HTMLImageElement | null {
  if (node.nodeName === 'IMG') return node as HTMLImageElement
  if (node.nodeName !== 'A' || node.textContent?.trim()) return null
  return (node as Element).querySelector('img')
}

function figureOf(picture: HTMLImageElement): HTMLElement {
  const figure = picture.ownerDocument.createElement('figure')
  figure.append(picture)
  return figure
}

function markCredit(caption: HTMLElement): void {
  const first = caption.firstChild
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = first.nodeValue?.trimStart() ?? ''
  const emphasis = caption.lastElementChild
  if (!emphasis || emphasis !== caption.lastChild) return
  if (!emphasis.matches(`em.${underscored}`)) return
  const credit = caption.ownerDocument.createElement('cite')
  credit.append(...emphasis.childNodes)
  emphasis.replaceWith(credit)
}
