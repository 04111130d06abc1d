import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { codeBlock } from './handlers/code-block'
import { inlineCode } from './handlers/inline-code'
import { lineBreak } from './handlers/line-break'
import { rawScript } from './handlers/raw-script'
import { element } from './hast-nodes'
import { freePunctuation } from './mdast-rules/free-punctuation'
import { joinEmphasis } from './mdast-rules/join-emphasis'
import { partNeighbours } from './mdast-rules/part-neighbours'
import { tightenLists } from './mdast-rules/tighten-lists'
import { readTree } from './read-tree'
import { dropUnrendered } from './rules/drop-unrendered'
import { endParagraphs } from './rules/end-paragraphs'
import { flattenCode } from './rules/flatten-code'
import { flattenHeadings } from './rules/flatten-headings'
import { flattenTables } from './rules/flatten-tables'
import { hoistEdges } from './rules/hoist-edges'
import { linkEmbeds } from './rules/link-embeds'
import { plainElements } from './rules/plain-elements'
import { raiseScripts } from './rules/raise-scripts'
import { repairLists } from './rules/repair-lists'
import { type ResolveImage, resolveImages } from './rules/resolve-images'
import { resolveLinks } from './rules/resolve-links'
import { separateBlocks } from './rules/separate-blocks'
import { trimLines } from './rules/trim-lines'
import { plainAmpersands } from './writers/plain-ampersands'

/** Markdown (CommonMark with tables and strikethrough) that renders as what is in `node`. */
export function htmlToMarkdown(node: Node, resolveImage?: ResolveImage): string {
  const tree = element('body', readTree(node))
  linkEmbeds(tree)
  dropUnrendered(tree)
  resolveLinks(tree)
  resolveImages(tree, resolveImage)
  plainElements(tree)
  flattenTables(tree)
  flattenHeadings(tree)
  flattenCode(tree)
  repairLists(tree)
  hoistEdges(tree)
  endParagraphs(tree)
  separateBlocks(tree)
  hoistEdges(tree)
  raiseScripts(tree)
  trimLines(tree)
  const root = toMdast(
    { type: 'root', children: tree.children },
    { handlers, document: true, quotes: ['“”', '‘’'] },
  ) as Root
  joinEmphasis(root)
  freePunctuation(root)
  partNeighbours(root)
  tightenLists(root)
  return toMarkdown(root, options)
}

const handlers = {
  br: lineBreak,
  code: inlineCode,
  kbd: inlineCode,
  samp: inlineCode,
  tt: inlineCode,
  pre: codeBlock,
  sub: rawScript,
  sup: rawScript,
}

const options: Parameters<typeof toMarkdown>[1] = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: plainAmpersands,
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmStrikethroughToMarkdown(),
    // Padding every row to the widest cell costs kilobytes of dashes.
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
}
