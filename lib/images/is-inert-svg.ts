import { type MarkupAttribute, type MarkupName, readMarkup } from './read-markup'

/**
 * Whether bytes are an SVG drawing that nothing can be hidden in: no script, no animation, no address but a part of
 * itself. In an `img` any SVG is harmless; exported to a file and opened, it is a page. So only what is known is let
 * through, and what is in doubt is left out.
 */
export function isInertSvg(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES) return false
  try {
    return isInertMarkup(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Neither UTF-8, in another than which the browser would read other words, nor markup that we can read.
    return false
  }
}

/** A drawing of a news page is below 100 kB; what is larger is not worth searching. */
const MOST_BYTES = 1_000_000

function isInertMarkup(text: string): boolean {
  const open: MarkupName[] = []
  let hasRoot = false
  let style: string | null = null
  for (const piece of readMarkup(text)) {
    if (piece.kind === 'text') {
      if (open.length === 0 && piece.text.trim() !== '') return false
      if (style !== null) style += piece.text
      continue
    }
    const { prefix, local } = piece.name
    if (piece.kind === 'end') {
      const opened = open.pop()
      if (opened?.prefix !== prefix || opened.local !== local) return false
      if (style !== null && loading.test(style)) return false
      style = null
      continue
    }
    if (open.length === 0 && (hasRoot || local !== 'svg')) return false
    hasRoot = true
    // A style reads the text on both sides of an element as one.
    if (style !== null || !isInertElement(piece.name)) return false
    if (!piece.attributes.every(isInertAttribute)) return false
    open.push(piece.name)
    if (local === 'style') style = ''
  }
  return hasRoot && open.length === 0
}

function isInertElement(name: MarkupName): boolean {
  return isForeign(name) || drawing.test(name.local)
}

function isInertAttribute(attribute: MarkupAttribute): boolean {
  const { prefix, local, value } = attribute
  if (prefix === 'xmlns' || (!prefix && local === 'xmlns')) return isInertNamespace(attribute)
  if (local === 'href') return value.startsWith('#')
  if (/^on|^(?:src|base)$/i.test(local)) return false
  return isForeign(attribute) || !loading.test(value)
}

/** What a drawing program keeps for itself. SVG has no other prefix here, and what XLink can do, its `href` does. */
function isForeign({ prefix }: MarkupName): boolean {
  return prefix !== '' && prefix !== 'svg'
}

function isInertNamespace({ prefix, local, value }: MarkupAttribute): boolean {
  if (value === 'http://www.w3.org/2000/svg') return prefix === '' || local === 'svg'
  return passive.includes(value) || !/w3\.org|mozilla\.org/i.test(value)
}

/** Of those that browsers could know, the ones that do nothing. */
const passive = [
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
]

/** The elements of SVG that only draw or describe. */
const drawing = new RegExp(
  `^(?:${[
    'svg|g|defs|symbol|use|switch|view|title|desc|metadata|style',
    'path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath',
    'linearGradient|radialGradient|stop|pattern|clipPath|mask|marker|filter|fe(?!Image$)[A-Z]\\w*',
  ].join('|')})$`,
)

/** Where a style may ask for something; an escape could spell it. */
const loading = /url\([ \t\r\n\f]*["']?(?![ \t\r\n\f"'#])|@import|image-set|\b(?:image|src)\(|\\/i
