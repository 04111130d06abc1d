const seed = 20261123

const names =
  `a b p div span table tr td tbody caption pre li ul h2 img figure ruby rt details form svg math style title
  template select option marquee frameset noscript textarea script iframe xmp nobr font button body html x-card mtext
  foreignObject annotation-xml desc mglyph`.split(/\s+/)
const attributes = [
  'id=x',
  'name=body',
  'is=x-a',
  'onclick=f()',
  'style="a:url(b)"',
  'href=javascript:f()',
  'href="https://news.example/a?b&amp;c"',
  'href="HTTPS:\\\\news.example"',
  'src=x onerror=f()',
  'src=image:7',
  'title="</p><img src=x>"',
  'alt="&#13;a"',
  'lang=de',
  'dir=RTL',
  'colspan=2',
  'encoding=text/html',
]
const words = [
  'word',
  '\r',
  '&#13;',
  '\0',
  '&lt;b>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp',
  '\n',
  'é',
  '\u2028',
]

/** So many pieces of bad markup, the same in every run. */
export function randomMarkup(count: number): string[] {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(25) }, () => piece(random)).join(''),
  )
}

function piece(random: (below: number) => number): string {
  const pick = <T>(list: T[]): T => list[random(list.length)]!
  const name = pick(names)
  const kind = random(10)
  if (kind < 3) return pick(words)
  if (kind < 5) return `</${name}>`
  const given = Array.from({ length: random(3) }, () => ` ${pick(attributes)}`).join('')
  return `<${name}${given}>`
}

/** mulberry32: the same numbers in every run. */
export function randomNumbers(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A fragment, which is empty then, as it is written. */
export function markup(content: DocumentFragment): string {
  const holder = content.ownerDocument.createElement('div')
  holder.append(content)
  return holder.innerHTML
}
