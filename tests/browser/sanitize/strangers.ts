const textOnly: Record<string, RegExp> = {
  lang: /^[a-z0-9-]+$/i,
  dir: /^(ltr|rtl|auto)$/i,
}
const count = /^-?\d+$/
const time = /^[\dTWZPYMDHS:.,+\- ]+$/i

/** The allow-list once more, written apart from the code it judges. */
const allowed: Record<string, Record<string, RegExp>> = {
  a: {
    href: /^(https?:\/\/[^/@\s]+(\/|$)|mailto:)/,
    title: /^/,
    rel: /^noopener noreferrer nofollow$/,
    target: /^_blank$/,
  },
  abbr: { title: /^/ },
  dfn: { title: /^/ },
  img: { src: /^image:\d{1,4}$/, alt: /^/, title: /^/, width: count, height: count },
  td: { colspan: count, rowspan: count },
  th: { colspan: count, rowspan: count, scope: /^(row|col|rowgroup|colgroup)$/i },
  col: { span: count },
  colgroup: { span: count },
  ol: { start: count, type: /^[1ai]$/i, reversed: /^$/ },
  li: { value: count },
  details: { open: /^$/ },
  time: { datetime: time },
  del: { datetime: time },
  ins: { datetime: time },
}
for (const tag of `header section div figure figcaption summary hr h2 h3 h4 h5 h6 p blockquote pre ul dl dt dd
  table caption thead tbody tfoot tr span br wbr em strong b i u s small mark q cite sub sup code kbd samp var bdi bdo
  ruby rt rp`.split(/\s+/)) {
  allowed[tag] = {}
}

/** Everything below a node that an article may not contain, in words. */
export function strangers(root: ParentNode & Node): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(root)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue
    const element = node as Element
    const attributes = allowed[element.nodeName.toLowerCase()]
    if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
      found.push(node.nodeName)
      continue
    }
    for (const { name, value } of element.attributes) {
      if (!{ ...textOnly, ...attributes }[name]?.test(value)) found.push(`${name}="${value}"`)
    }
  }
  return found
}
