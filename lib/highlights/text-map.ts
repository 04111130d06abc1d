/** The words of an article as one text, a line a block, and where each of its characters stands in the document. */
export interface TextMap {
  text: string
  parts: TextPart[]
}

/** `length` characters of the text from `start` on are `size` characters of `node` from `offset` on. */
interface TextPart {
  node: Text
  offset: number
  /** As `length`, but for white space. */
  size: number
  start: number
  length: number
}

const breaking =
  /^(address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|img|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|iframe)$/

/**
 * Reads the text of `root`: white space of any kind and length is one space, the end of a block one line feed, as
 * places in it must not change with the markup. Elements that `isLeftOut` are no part of it.
 */
export function textMap(
  root: Node,
  isLeftOut: (element: Element) => boolean = () => false,
): TextMap {
  const parts: TextPart[] = []
  let text = ''
  // White space counts when something follows it, and the strongest of a run.
  let gap: '' | ' ' | '\n' = ''
  let space: Pick<TextPart, 'node' | 'offset' | 'size'> | null = null
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) return readText(node as Text)
    const isElement = node.nodeType === Node.ELEMENT_NODE
    if (isElement && isLeftOut(node as Element)) return
    const isBlock = isElement && breaking.test((node as Element).localName)
    if (isBlock) gap = '\n'
    for (const child of node.childNodes) read(child)
    if (isBlock) gap = '\n'
  }
  const readText = (node: Text) => {
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) {
      const place = { node, offset: index, size: run.length }
      if (!run.trim()) {
        if (!gap) space = place
        gap ||= ' '
        continue
      }
      if (text && gap === ' ' && space) parts.push({ ...space, start: text.length, length: 1 })
      if (text) text += gap
      gap = ''
      parts.push({ ...place, start: text.length, length: run.length })
      text += run
    }
  }
  read(root)
  return { text, parts }
}
