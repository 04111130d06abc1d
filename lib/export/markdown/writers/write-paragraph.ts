import type { PhrasingContent } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-markdown'
import { isPlain, isPlainAddress, isPlainAtStart } from './is-plain'
import { isCredit } from './write-emphasis'

/**
 * What the library writes, which weighs each character and marker against those around it. Most paragraphs leave nothing
 * to weigh: plain words, links and emphasis stand as they are, and that is the greatest part of the time of an export.
 */
export function writeParagraph(...given: Parameters<typeof defaultHandlers.paragraph>): string {
  return plainLine(given[0].children) ?? defaultHandlers.paragraph(...given)
}

function plainLine(nodes: PhrasingContent[]): string | null {
  let line = ''
  for (const [at, node] of nodes.entries()) {
    const before = nodes[at - 1]
    const written = plainNode(node, before)
    if (written === null || (!before && node.type === 'text' && !isPlainAtStart(node.value))) {
      return null
    }
    line += written
  }
  return line.endsWith(' ') ? null : line
}

function plainNode(node: PhrasingContent, before: PhrasingContent | undefined): string | null {
  if (node.type === 'text') return isPlain(node.value) ? node.value : null
  if (node.type === 'link') {
    const label = plainWords(node.children)
    return label && !node.title && isPlainAddress(node.url) ? `[${label}](${node.url})` : null
  }
  if (node.type !== 'strong' && node.type !== 'emphasis') return null
  if (isCredit(node) || (before && 'children' in before && before.type !== 'link')) return null
  const words = plainWords(node.children)
  const marker = node.type === 'strong' ? '**' : '*'
  // With a letter inside, a star opens and closes whatever is outside.
  return words && wordAtEnds.test(words) ? marker + words + marker : null
}

const wordAtEnds = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u

function plainWords(nodes: PhrasingContent[]): string | null {
  const [only, another] = nodes
  return only?.type === 'text' && !another && isPlain(only.value) ? only.value : null
}
