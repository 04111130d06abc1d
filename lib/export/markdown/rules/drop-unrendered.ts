import type { Element, ElementContent } from 'hast'

const droppedNames = new Set(
  `area base canvas col colgroup datalist dialog embed head input link map meta noembed noframes noscript object optgroup
  option param script select style svg template textarea title track wbr annotation annotation-xml`.split(
    /\s+/,
  ),
)

/** Forms of one picture, or names that say nothing in Markdown: their content stays. */
const unwrappedNames = new Set(['picture', 'font', 'span', 'label', 'button', 'html'])

// Soft hyphen, zero width space, word joiner, byte order mark: they break search in the exported text. U+200C and
// U+200D stay, Persian and emoji need them.
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g

/** Keeps what a page shows: no comments, scripts, controls, drawings, or invisible characters. */
export function dropUnrendered(tree: Element): void {
  const children: ElementContent[] = []
  for (const child of tree.children) {
    if (child.type === 'text') child.value = child.value.replace(invisible, '')
    if (child.type === 'element') {
      if (droppedNames.has(child.tagName)) continue
      dropUnrendered(child)
      if (unwrappedNames.has(child.tagName)) {
        children.push(...child.children)
        continue
      }
    }
    children.push(child)
  }
  tree.children = children
}
