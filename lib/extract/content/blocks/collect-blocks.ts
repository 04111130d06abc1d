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
  'AUDIO CANVAS EMBED HEAD IFRAME LINK math META NOSCRIPT OBJECT SCRIPT SELECT STYLE svg TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)

/** What a text is in, a bit each. */
const inLink = 1
const inBold = 2
const inItalic = 4
const inTime = 8

const inlineBits = new Map([
  ['A', inLink],
  ['B', inBold],
  ['STRONG', inBold],
  ['EM', inItalic],
  ['I', inItalic],
  ['TIME', inTime],
])

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

  function add(node: Text, block: Element, bits: number): void {
    const { data } = node
    const { length } = data.trim()
    if (!length) {
      if (open) open.text += ' '
      return
    }
    if (open && open.element !== block) close()
    open ??= emptyBlock(block)
    open.nodes.push(node)
    open.text += data
    if (bits & inLink) open.linkLength += length
    if (bits & inBold) open.boldLength += length
    if (bits & inItalic) open.italicLength += length
    if (bits & inTime) open.hasTime = true
  }

  function walk(parent: Element, block: Element, bits: number): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const type = node.nodeType
      if (type === Node.TEXT_NODE) add(node as Text, block, bits)
      if (type !== Node.ELEMENT_NODE) continue
      const element = node as Element
      const tag = element.tagName
      if (skippedTags.has(tag)) continue
      if (tag === 'BR') {
        // Two in a row are how old pages end a paragraph.
        if (element.nextElementSibling?.tagName === 'BR') close()
        else if (open) (open as TextBlock).text += ' '
      } else if (blockTags.has(tag)) {
        close()
        walk(element, element, bits)
        close()
      } else {
        walk(element, block, bits | (inlineBits.get(tag) ?? 0))
      }
    }
  }

  walk(root, root, 0)
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
