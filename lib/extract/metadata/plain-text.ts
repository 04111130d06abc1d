const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  shy: '',
}

/** A value as one line of plain text: tags out, entities read, spaces single; `null` when nothing is left. */
export function plainText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const given = String(value)
  const decoded = given.includes('&') ? readEntities(readEntities(given)) : given
  const text = (decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]{0,500}>/gi, ' ') : decoded)
    .replaceAll('\u00ad', '')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
  return text || null
}

/** Twice applied above: metadata is often escaped twice. */
function readEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? accented(name) ?? whole
    const code =
      name[1] === 'x' || name[1] === 'X'
        ? Number.parseInt(name.slice(2), 16)
        : Number(name.slice(1))
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })
}

const accents: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

/** `eacute` as é. */
function accented(name: string): string | undefined {
  const accent = accents[name.slice(1)]
  return accent && (name.slice(0, 1) + accent).normalize()
}
