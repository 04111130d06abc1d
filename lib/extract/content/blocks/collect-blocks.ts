import { countWords } from './count-words'
import type { TextBlock } from './text-block'

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL'
  ).split(' '),
)

const skippedTags = new Set(
  'AUDIO CANVAS EMBED HEAD IFRAME LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)

interface Inline {
  block: Element
  inLink: boolean
  inBold: boolean
  inItalic: boolean
  inTime: boolean
}

/**
 * All text of `root` as blocks, in document order.
 * The depth of the tree must have been checked before: the walk is recursive.
 */
export function collectBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: TextBlock | null = null

  function close(): void {
    if (!open) return
    open.text = open.text.replace(/\s+/g, ' ').trim()
    if (open.text) {
      open.wordCount = countWords(open.text)
      blocks.push(open)
    }
    open = null
  }

  function add(node: Text, inline: Inline): void {
    const length = node.data.trim().length
    if (!length) {
      if (open) open.text += ' '
      return
    }
    if (open && open.element !== inline.block) close()
    open ??= emptyBlock(inline.block)
    open.nodes.push(node)
    open.text += node.data
    if (inline.inLink) open.linkLength += length
    if (inline.inBold) open.boldLength += length
    if (inline.inItalic) open.italicLength += length
    if (inline.inTime) open.hasTime = true
  }

  function walk(parent: Element, inline: Inline): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) add(node as Text, inline)
      if (node.nodeType !== Node.ELEMENT_NODE) continue
      const element = node as Element
      const tag = element.tagName.toUpperCase()
      if (skippedTags.has(tag)) continue
      if (tag === 'BR') {
        // Two in a row are how old pages end a paragraph.
        if (element.nextElementSibling?.tagName === 'BR') close()
        else if (open) (open as TextBlock).text += ' '
      } else if (blockTags.has(tag)) {
        close()
        walk(element, { ...inline, block: element })
        close()
      } else {
        walk(element, enter(inline, tag))
      }
    }
  }

  walk(root, { block: root, inLink: false, inBold: false, inItalic: false, inTime: false })
  close()
  return blocks
}

function emptyBlock(element: Element): TextBlock {
  return {
    element,
    nodes: [],
    text: '',
    wordCount: 0,
    linkLength: 0,
    boldLength: 0,
    italicLength: 0,
    hasTime: false,
  }
}

function enter(inline: Inline, tag: string): Inline {
  switch (tag) {
    case 'A':
      return { ...inline, inLink: true }
    case 'B':
    case 'STRONG':
      return { ...inline, inBold: true }
    case 'EM':
    case 'I':
      return { ...inline, inItalic: true }
    case 'TIME':
      return { ...inline, inTime: true }
    default:
      return inline
  }
}
