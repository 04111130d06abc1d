/** Takes out the ends of lines between blocks, which Markdown needs and HTML does not. */
export function dropLineEnds(content: HTMLElement): void {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const { parentElement } = text
    if (!parentElement) continue
    if (parentElement.closest('pre')) {
      if (!text.nextSibling) text.data = text.data.replace(/\n$/, '')
      continue
    }
    if (holdsBlocks.test(parentElement.nodeName) && !text.data.trim()) text.remove()
    else if (parentElement.localName === 'li') trim(text)
    else if (text.previousSibling?.nodeName === 'BR') text.data = text.data.replace(/^\n/, '')
  }
}

/** Line ends beside the blocks of an item, and at its edges. */
function trim(text: Text): void {
  if (!text.previousSibling) text.data = text.data.trimStart()
  if (!text.nextSibling || blocks.test(text.nextSibling.nodeName)) text.data = text.data.trimEnd()
  if (!text.data) text.remove()
}

const holdsBlocks = /^(DIV|HEADER|BLOCKQUOTE|UL|OL|FIGURE|TABLE|THEAD|TBODY|TR|DL|DETAILS|SECTION)$/
const blocks = /^(P|UL|OL|PRE|BLOCKQUOTE|TABLE|FIGURE|H[1-6]|HR)$/
