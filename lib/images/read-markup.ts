/** A piece of XML, its character references read. An empty element is a start and an end. */
export type MarkupPiece =
  | { kind: 'start'; name: MarkupName; attributes: MarkupAttribute[] }
  | { kind: 'end'; name: MarkupName }
  | { kind: 'text'; text: string }

/** What stands before the colon, empty where there is none, and what stands after it. */
export interface MarkupName {
  prefix: string
  local: string
}

export interface MarkupAttribute extends MarkupName {
  value: string
}

/**
 * The pieces of an XML document, for where the browser has no parser: a service worker. What is read is less than XML: no
 * encoding but UTF-8, no processing instruction, no subset in a DOCTYPE, so no entities of its own.
 * @throws SyntaxError where there is anything else
 */
export function* readMarkup(text: string): Generator<MarkupPiece> {
  let at = 0
  // Each pattern begins where the last one ended, and what none takes is an end: nothing is read again and again.
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  take(declaration)
  while (at < text.length) {
    if (take(comment) || take(doctype)) continue
    const start = take(startTag)
    if (start) {
      const attributes: MarkupAttribute[] = []
      for (let found = take(attribute); found; found = take(attribute)) {
        attributes.push({ ...nameIn(found), value: readReferences(found[3] ?? found[4] ?? '') })
      }
      const closing = take(tagEnd)
      if (!closing) throw new SyntaxError('A tag without an end')
      const name = nameIn(start)
      yield { kind: 'start', name, attributes }
      if (closing[1]) yield { kind: 'end', name }
      continue
    }
    const end = take(endTag)
    if (end) {
      yield { kind: 'end', name: nameIn(end) }
      continue
    }
    const literal = take(cdata)?.[1]
    const words = literal ?? take(characters)?.[0]
    if (words === undefined) throw new SyntaxError('Neither text nor a tag')
    yield { kind: 'text', text: literal ?? readReferences(words) }
  }
}

const declaration =
  /<\?xml\s+version=["']1\.0["'](?:\s+encoding=["']utf-8["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>/iy
const comment = /<!--[\s\S]*?-->/y
// A `>` in one of its names does not end it, and what follows would not be where it seems to be.
const doctype = /<!DOCTYPE\s+svg(?:\s+(?:SYSTEM|PUBLIC\s+"[^"<>]*")\s+"[^"<>]*")?\s*>/y
const startTag = /<(?:([^\s<>/="'&:!?]+):)?([^\s<>/="'&:!?]+)/y
const attribute =
  /[ \t\r\n]+(?:([^\s<>/="'&:]+):)?([^\s<>/="'&:]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /[ \t\r\n]*(\/?)>/y
const endTag = /<\/(?:([^\s<>/="'&:]+):)?([^\s<>/="'&:]+)[ \t\r\n]*>/y
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const characters = /[^<]+/y

function nameIn([, prefix = '', local = '']: RegExpExecArray): MarkupName {
  return { prefix, local }
}

function readReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-fA-F]{1,5})|(\w+));|&/g, (_, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    const character = entities.get(name)
    if (!character) throw new SyntaxError('An entity that XML does not have')
    return character
  })
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
