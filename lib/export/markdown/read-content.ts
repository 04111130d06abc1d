import type { ElementContent } from 'hast'
import { parseInert } from '../../sanitize/parse-inert'
import { readTree } from './read-tree'
import { readWritten } from './read-written'

/** The content of an article as the tree that the rules work on. */
export function readContent(html: string): ElementContent[] {
  return readWritten(html) ?? readTree(parseInert(html))
}
