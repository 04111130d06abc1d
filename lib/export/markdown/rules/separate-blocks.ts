import type { Element, ElementContent } from 'hast'
import { headingNames, holdsBlock, isBlock, PARAGRAPH_BREAK } from '../blocks'
import { element, isNamed, isVisible } from '../hast-nodes'
import { pushDown } from '../push-down'

/** Leaves paragraphs, headings, lists, quotes, code, tables and rules, and inline nodes only where text stands. */
export function separateBlocks(tree: Element): void {
  tree.children = flow(tree.children)
}

function flow(children: ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    if (run.some(isVisible)) blocks.push(element('p', run))
    run = []
  }
  for (const node of children.flatMap(splitAroundBlocks)) {
    if (!isBlock(node)) {
      run.push(node)
      continue
    }
    endRun()
    blocks.push(...block(node))
  }
  endRun()
  return blocks
}

/** `<b><p>one</p></b>` says `<p><b>one</b></p>`. */
function splitAroundBlocks(node: ElementContent): ElementContent[] {
  if (!holdsBlock(node)) return [node]
  return pushDown({ ...node, children: [] }, node.children.flatMap(splitAroundBlocks))
}

function block(node: Element): ElementContent[] {
  const { tagName } = node
  if (tagName === PARAGRAPH_BREAK) return []
  if (tagName === 'pre' || tagName === 'hr' || tagName === 'table') return [node]
  if (headingNames.has(tagName)) return node.children.some(isVisible) ? [node] : []
  if (tagName === 'ul' || tagName === 'ol') return [{ ...node, children: items(node) }]
  const children = flow(node.children)
  if (tagName !== 'blockquote') return children
  return children.length > 0 ? [{ ...node, children }] : []
}

function items(list: Element): ElementContent[] {
  return list.children
    .filter((child) => isNamed(child, 'li'))
    .map((item) => ({ ...item, children: flow(item.children) }))
    .filter((item) => item.children.length > 0)
}
