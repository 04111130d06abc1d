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
import { freePunctuation } from './mdast-rules/free-punctuation'
import { joinEmphasis } from './mdast-rules/join-emphasis'
import { partNeighbours } from './mdast-rules/part-neighbours'
import { tightenLists } from './mdast-rules/tighten-lists'
import type { ResolveImage } from './rules/resolve-images'
import { simpleTree } from './simple-tree'
import { plainAmpersands } from './writers/plain-ampersands'

/** Markdown (CommonMark with tables and strikethrough) that renders as what is in `node`. */
export function htmlToMarkdown(node: Node, resolveImage?: ResolveImage): string {
  const { children } = simpleTree(node, resolveImage)
  const root = toMdast({ type: 'root', children }, conversion) as Root
  joinEmphasis(root)
  freePunctuation(root)
  partNeighbours(root)
  tightenLists(root)
  return toMarkdown(root, options)
}

const conversion: Parameters<typeof toMdast>[1] = {
  document: true,
  quotes: ['“”', '‘’'],
  handlers: {
    br: lineBreak,
    code: inlineCode,
    kbd: inlineCode,
    samp: inlineCode,
    tt: inlineCode,
    pre: codeBlock,
    sub: rawScript,
    sup: rawScript,
  },
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
