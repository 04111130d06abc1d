import type { Element, ElementContent } from 'hast'
import { isBlock } from './blocks'
import { isElement, isNamed } from './hast-nodes'

/** The text of a `<pre>`, without blank lines at its start and end. */
export function codeText(node: Element): string {
  return lines(node)
    .replace(/\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
}

function lines(parent: Element): string {
  let value = ''
  for (const child of parent.children) {
    if (child.type === 'text') value += child.value
    if (child.type !== 'element') continue
    if (child.tagName === 'br') {
      value += '\n'
      continue
    }
    const starts = (isBlock(child) && child.tagName !== 'pre') || child.tagName === 'hr'
    if (starts && value && !value.endsWith('\n')) value += '\n'
    value += lines(child)
    if (starts && !value.endsWith('\n')) value += '\n'
  }
  return value
}

/** The language of a `<pre>`, named as highlighters name it: `language-js`, `lang-js`, `highlight-source-js`, `data-lang`. */
export function codeLanguage(node: ElementContent): string | undefined {
  if (!isElement(node)) return undefined
  const { className, dataLang } = node.properties
  if (typeof dataLang === 'string' && /^[\w+#.-]+$/.test(dataLang)) return dataLang
  for (const name of String(className ?? '').split(/\s+/)) {
    const found = /^(?:language|lang|highlight-source|brush:?)-?([\w+#.-]+)$/.exec(name)?.[1]
    if (found) return found
  }
  return node.children
    .filter((child) => isNamed(child, 'code'))
    .map(codeLanguage)
    .find(Boolean)
}
