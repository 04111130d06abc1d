import type { Element, ElementContent } from 'hast'
import { element } from './hast-nodes'
import { collapseSpace } from './rules/collapse-space'
import { dropUnrendered } from './rules/drop-unrendered'
import { endParagraphs } from './rules/end-paragraphs'
import { flattenCode } from './rules/flatten-code'
import { flattenHeadings } from './rules/flatten-headings'
import { flattenTables } from './rules/flatten-tables'
import { hoistEdges } from './rules/hoist-edges'
import { joinCaptions } from './rules/join-captions'
import { linkEmbeds } from './rules/link-embeds'
import { plainElements } from './rules/plain-elements'
import { raiseScripts } from './rules/raise-scripts'
import { repairLists } from './rules/repair-lists'
import { type ResolveImage, resolveImages } from './rules/resolve-images'
import { resolveLinks } from './rules/resolve-links'
import { separateBlocks } from './rules/separate-blocks'
import { trimLines } from './rules/trim-lines'

/**
 * What is in `nodes`, which are used up, as the few elements that Markdown has words for: paragraphs, headings, lists, quotes, code, tables
 * and rules, text and inline elements only inside them, each where the HTML standard lets it stand.
 */
export function simpleTree(nodes: ElementContent[], resolveImage?: ResolveImage): Element {
  const tree = element('body', nodes)
  linkEmbeds(tree)
  dropUnrendered(tree)
  resolveLinks(tree)
  resolveImages(tree, resolveImage)
  joinCaptions(tree)
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
  collapseSpace(tree)
  return tree
}
