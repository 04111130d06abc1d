const blocks =
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  )

/** The words of cleaned content, a line a block. */
export function textOf(content: Node): string {
  let text = ''
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.textContent?.replace(/\s+/g, ' ') ?? ''
      if (child.nodeType !== Node.ELEMENT_NODE) continue
      const isBlock = blocks.includes((child as Element).localName)
      if (isBlock) text += '\n'
      walk(child)
      if (isBlock) text += '\n'
    }
  }
  walk(content)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
