import type { Element, ElementContent } from 'hast'
import { codeText } from '../markdown/code-block'
import { escapeXml } from './escape-xml'

const names = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr th td b i em strong del s a code kbd samp sup sub q abbr mark'.split(
    ' ',
  ),
)
const emptyNames = new Set(['br', 'hr', 'img'])

/** A simple tree as XHTML. */
export function toXhtml(nodes: ElementContent[]): string {
  return nodes.map(written).join('')
}

function written(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value)
  if (node.type !== 'element') return ''
  const { tagName } = node
  if (tagName === 'pre') return `<pre><code>${escapeXml(codeText(node))}</code></pre>\n`
  if (emptyNames.has(tagName)) return `<${tagName}${attributes(node)}/>`
  const inside = toXhtml(node.children)
  if (!names.has(tagName)) return inside
  const attributesOfIt = attributes(node)
  // A link without an address is none.
  if (tagName === 'a' && !attributesOfIt) return inside
  return `<${tagName}${attributesOfIt}>${inside}</${tagName}>${lineEnd.has(tagName) ? '\n' : ''}`
}

const lineEnd = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'tr',
  'table',
  'blockquote',
])

function attributes({ tagName, properties }: Element): string {
  if (tagName === 'img') {
    return ` src="${escapeXml(String(properties.src))}" alt="${escapeXml(String(properties.alt))}"`
  }
  if (tagName === 'a') {
    const address = webAddress(String(properties.href))
    return address ? ` href="${escapeXml(address)}"` : ''
  }
  if (tagName === 'mark' && properties.className) {
    return ` class="${escapeXml(String(properties.className))}"`
  }
  if (tagName === 'ol' && properties.start !== 1) return ` start="${Number(properties.start)}"`
  return ''
}

/** An address as RFC 3986 has it, which browsers are easier about; none that leads into the book or nowhere. */
function webAddress(href: string): string | null {
  if (!/^(https?|mailto):/i.test(href) || !URL.canParse(href)) return null
  const { href: address, host } = new URL(href)
  if (host.includes('%')) return null
  return address
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character))
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
}
