import type { SavedArticle } from '../lib/article'

/** What is not the same in an article that was written as Markdown and read again; empty where it is. */
export function articleDifferences(before: SavedArticle, after: SavedArticle): string[] {
  const differences: string[] = []
  for (const field of fields) {
    const [one, other] = [written(before[field]), written(after[field])]
    if (one !== other) differences.push(`${field}: ${one} | ${other}`.slice(0, 400))
  }
  const [one, other] = [wordsOf(before.text), wordsOf(after.text)]
  if (one !== other) differences.push(`text: ${firstDifference(one, other)}`)
  const trees = [outline(before.content), outline(after.content)] as const
  if (trees[0] !== trees[1]) differences.push(`content: ${firstDifference(...trees)}`)
  return differences
}

const fields = [
  ...(['id', 'key', 'url', 'canonicalUrl', 'title', 'byline', 'authors', 'siteName'] as const),
  ...(['agency', 'section', 'dateline', 'excerpt', 'publishedTime', 'modifiedTime'] as const),
  ...(['correction', 'keywords', 'lang', 'dir', 'leadImage', 'images', 'completeness'] as const),
  ...([
    'savedAt',
    'updatedAt',
    'readAt',
    'progress',
    'archived',
    'starred',
    'tags',
    'highlights',
  ] as const),
]

/** Space in descriptions of pictures is one space in Markdown. */
function written(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (key === 'alt' ? wordsOf(String(inner)) : inner))
}

// Markdown leaves out what nobody sees, and has Unicode's own raised and lowered figures.
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g
const raised = /[²³¹⁰-₎]/g

function wordsOf(text: string): string {
  return text
    .replace(invisible, '')
    .replace(raised, (figure) => figure.normalize('NFKC').replace('−', '-'))
    .replace(/\s+/g, ' ')
    .trim()
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const from = Math.max(0, at - 60)
  return `…${one.slice(from, at + 100)} | …${other.slice(from, at + 100)}`
}

/**
 * Content as a line: elements and the attributes that a reader sees, runs of the same emphasis as one. Neutral is what
 * Markdown has one way to say for: `b` and `strong`, `i` and `em` and `cite` in a line, inline elements without a look
 * of their own, code that is all of a `pre`, head rows, an item's only paragraph, two line breaks for the end of a paragraph, breaks in headings and
 * at the edges of a paragraph, and what is empty.
 */
function outline(html: string): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div')
  holder.innerHTML = html
  return wordsOf(
    children(holder)
      .replace(/<\/(strong|em|s)>(\s*)<\1>/g, '$2')
      .replace(/<p>(?:(?!<\/p>)[\s\S])*<\/p>/g, withoutDoubleBreaks)
      .replace(/(?:\s*<br>\s*)+(?=<\/(?:p|li|td|figcaption)>)/g, '')
      .replace(/(<(?:p|li|td|figcaption)>)(?:\s*<br>\s*)+/g, '$1')
      .replace(spaceAroundBlocks, '$1')
      .replace(/<(li|ul|ol|p|blockquote)><\/\1>/g, '')
      .replace(/<(ul|ol)><\/\1>/g, ''),
  )
}

const spaceAroundBlocks =
  /\s*(<\/?(?:p|h[2-6]|li|ul|ol|blockquote|figure|figcaption|td|tr|table|header)\b[^>]*>|<br>)\s*/g

function withoutDoubleBreaks(paragraph: string): string {
  return paragraph.replace(/\s*<br>\s*(?:<br>\s*)+/g, '</p><p>')
}

function children(parent: Node): string {
  return [...parent.childNodes].map(node).join('')
}

const sameName: Record<string, string> = {
  b: 'strong',
  i: 'em',
  dfn: 'em',
  mark: 'em',
  var: 'em',
  del: 's',
  strike: 's',
  th: 'td',
  kbd: 'code',
  samp: 'code',
}

const unwrapped = new Set(
  'span time abbr bdi bdo u ins small wbr ruby rt rp thead tbody tfoot sup sub'.split(' '),
)

/** Emphasis in the same emphasis says nothing, and a heading is strong already. */
const selectors: Record<string, string> = {
  strong: 'b, strong, h2, h3, h4, h5, h6',
  em: 'em, i, dfn, mark, var',
}

const seen: Record<string, string[]> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start'],
}

function node(given: Node): string {
  if (given.nodeType === Node.TEXT_NODE) {
    return (given.nodeValue ?? '').replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)
  }
  if (!(given instanceof Element)) return ''
  const inside = children(given)
  if (unwrapped.has(given.localName)) return inside
  const isCredit = given.localName === 'cite' && given.parentElement?.localName === 'figcaption'
  const name =
    given.localName === 'cite' && !isCredit ? 'em' : (sameName[given.localName] ?? given.localName)
  if (name === 'br' && given.closest('h2, h3, h4, h5, h6')) return ' '
  if (name === 'br' || name === 'hr') return `<${name}>`
  if (/^h[2-6]$/.test(name) && !given.textContent?.trim()) return inside
  const isEmphasis = name === 'strong' || name === 'em' || name === 's'
  if (isEmphasis && !inside.replace(invisible, '').trim()) return inside
  if (isEmphasis && given.parentElement?.closest(selectors[name] ?? name)) return inside
  if (name === 'code' && given.parentElement?.matches('pre:has(> code:only-child)')) return inside
  const isOnly = given.parentElement?.localName === 'li' && given.localName === 'p'
  if (isOnly && !given.previousElementSibling && !given.nextElementSibling) return inside
  const attributes = (seen[name] ?? []).flatMap((attribute) => {
    const value = given.getAttribute(attribute)?.replace(/\s+/g, ' ').trim()
    return value ? [` ${attribute}="${value}"`] : []
  })
  // Space at the edges of what is inside a line stands outside it.
  const [, before = '', kept = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? []
  if (!isEmphasis && name !== 'a') return `<${name}${attributes.join('')}>${inside}</${name}>`
  return `${before}<${name}${attributes.join('')}>${kept}</${name}>${after}`
}
