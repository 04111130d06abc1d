import type { ElementContent } from 'hast'
import type { Root } from 'mdast'
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { freePunctuation } from './mdast-rules/free-punctuation'
import { joinEmphasis } from './mdast-rules/join-emphasis'
import { partNeighbours } from './mdast-rules/part-neighbours'
import { tightenLists } from './mdast-rules/tighten-lists'
import { readTree } from './read-tree'
import type { ResolveImage } from './rules/resolve-images'
import { simpleTree } from './simple-tree'
import { toMdast } from './to-mdast'
import { quietWriters } from './writers/quiet-writers'
import { writeEmphasis } from './writers/write-emphasis'
import { writeParagraph } from './writers/write-paragraph'

/** Markdown (CommonMark with tables and strikethrough) that renders as what is in `node`. */
export function htmlToMarkdown(node: Node): string {
  return treeToMarkdown(readTree(node))
}

/** The same of nodes that were read before, which are used up. */
export function treeToMarkdown(nodes: ElementContent[], resolveImage?: ResolveImage): string {
  const root = toMdast(simpleTree(nodes, resolveImage))
  joinEmphasis(root)
  freePunctuation(root)
  partNeighbours(root)
  tightenLists(root)
  return markdownText(root)
}

/** A tree of Markdown as text. */
export function markdownText(root: Root): string {
  return toMarkdown(root, markdownOptions)
}

export const markdownOptions: Parameters<typeof toMarkdown>[1] = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { ...quietWriters, emphasis: writeEmphasis, paragraph: writeParagraph },
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmStrikethroughToMarkdown(),
    // Padding every row to the widest cell costs kilobytes of dashes.
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
}
