import type { Element, ElementContent } from 'hast'
import type {
  BlockContent,
  Heading,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast'
import { codeLanguage, codeText } from './code-block'
import { isNamed, textContent } from './hast-nodes'

/** A simple tree as Markdown's own; every element of it has its counterpart. */
export function toMdast(tree: Element): Root {
  return { type: 'root', children: blocks(tree) as RootContent[] }
}

function blocks(parent: Element): BlockContent[] {
  return parent.children.flatMap((node) => (node.type === 'element' ? block(node) : []))
}

function block(node: Element): BlockContent[] {
  switch (node.tagName) {
    case 'p':
      return paragraph(node)
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          ordered: node.tagName === 'ol',
          start: node.tagName === 'ol' ? Number(node.properties.start ?? 1) : null,
          children: elements(node).map(listItem),
        },
      ]
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node) }]
    case 'pre':
      return [{ type: 'code', lang: codeLanguage(node) ?? null, value: codeText(node) }]
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [{ type: 'table', children: elements(node).map(tableRow) }]
    default:
      return [heading(node)]
  }
}

function paragraph(node: Element): BlockContent[] {
  const children = phrasing(node)
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function listItem(item: Element): ListItem {
  return { type: 'listItem', children: blocks(item) }
}

function heading(node: Element): Heading {
  const depth = Number(node.tagName.charAt(1)) as Heading['depth']
  return { type: 'heading', depth, children: phrasing(node) }
}

function tableRow(row: Element): TableRow {
  return { type: 'tableRow', children: elements(row).map(tableCell) }
}

function tableCell(cell: Element): TableCell {
  // Tables have no line breaks of Markdown's own.
  return { type: 'tableCell', children: phrasing(cell, { type: 'html', value: '<br>' }) }
}

function elements(parent: Element): Element[] {
  return parent.children.filter((node) => node.type === 'element')
}

function phrasing(
  parent: Element,
  lineBreak: PhrasingContent = { type: 'break' },
  quotes = 0,
): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of parent.children.flatMap((child) => inline(child, lineBreak, quotes))) {
    const before = result.at(-1)
    // `1` and `. x` side by side would be escaped as if each stood alone.
    if (node.type === 'text' && before?.type === 'text') before.value += node.value
    else if (node.type !== 'text' || node.value) result.push(node)
  }
  return result
}

function inline(
  node: ElementContent,
  lineBreak: PhrasingContent,
  quotes: number,
): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }]
  if (node.type !== 'element') return []
  const { properties } = node
  if (node.tagName === 'br') return [{ ...lineBreak }]
  if (isNamed(node, 'code', 'kbd', 'samp', 'tt')) {
    return [{ type: 'inlineCode', value: textContent(node) }]
  }
  const title = properties.title ? String(properties.title) : null
  if (node.tagName === 'img') {
    return [{ type: 'image', url: String(properties.src), alt: String(properties.alt), title }]
  }
  if (node.tagName === 'q') {
    const [open, close] = quotes % 2 === 0 ? '“”' : '‘’'
    const inside = phrasing(node, lineBreak, quotes + 1)
    return [text(open), ...inside, text(close)]
  }
  const children = phrasing(node, lineBreak, quotes)
  switch (node.tagName) {
    case 'b':
    case 'strong':
      return [{ type: 'strong', children }]
    case 'i':
    case 'em':
      return [properties.isCredit ? credit(children) : { type: 'emphasis', children }]
    case 's':
    case 'del':
    case 'strike':
      return [{ type: 'delete', children }]
    case 'a':
      // HTML's parser leaves no link in a link, so that these children hold none.
      return [{ type: 'link', url: String(properties.href), title, children: children as [] }]
    case 'sup':
    case 'sub':
      return [html(`<${node.tagName}>`), ...children, html(`</${node.tagName}>`)]
    default:
      return children
  }
}

function credit(children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { isCredit: true } }
}

function text(value: string | undefined): PhrasingContent {
  return { type: 'text', value: value ?? '' }
}

function html(value: string): PhrasingContent {
  return { type: 'html', value }
}
