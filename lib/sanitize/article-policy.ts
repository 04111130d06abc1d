import type { Config } from 'dompurify'

/** Every element that an article may have; all in the HTML namespace. */
const elements =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  )

/** On every element. */
const everywhere = ['lang', 'dir']

/** On these elements only. */
export const attributesOf: Record<string, string[]> = {
  a: ['href', 'title'],
  abbr: ['title'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
}

const longestValue = 4096
const wholeNumber = /^-?\d{1,6}$/

/** What a value must look like to stay; an attribute without an entry is free text. */
const values: Record<string, (value: string) => boolean> = {
  href: isLink,
  // A picture is a number: its bytes are in the library, its address in the record.
  src: (value) => /^image:\d{1,4}$/.test(value),
  width: (value) => wholeNumber.test(value),
  height: (value) => wholeNumber.test(value),
  colspan: (value) => wholeNumber.test(value),
  rowspan: (value) => wholeNumber.test(value),
  span: (value) => wholeNumber.test(value),
  start: (value) => wholeNumber.test(value),
  value: (value) => wholeNumber.test(value),
  dir: (value) => /^(ltr|rtl|auto)$/i.test(value),
  lang: (value) => /^[a-z0-9-]{1,35}$/i.test(value),
  scope: (value) => /^(row|col|rowgroup|colgroup)$/i.test(value),
}

/** Whether an attribute may stay on an element with this value. */
export function isAllowed(element: string, attribute: string, value: string): boolean {
  const known = everywhere.includes(attribute) || attributesOf[element]?.includes(attribute)
  return known === true && value.length <= longestValue && (values[attribute]?.(value) ?? true)
}

/** http, https and mailto, without a user name that could pose as the host. */
function isLink(value: string): boolean {
  const url = URL.parse(value.trim())
  return url !== null && /^(https?|mailto):$/.test(url.protocol) && !url.username && !url.password
}

/** The closed allow-list for DOMPurify. `isAllowed` narrows the attributes further, element by element. */
export const articlePolicy: Config = {
  ALLOWED_TAGS: elements,
  ALLOWED_ATTR: [...new Set([...everywhere, ...Object.values(attributesOf).flat()])],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|image:\d)/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
  SAFE_FOR_XML: true,
  KEEP_CONTENT: true,
  // Whose text is no text of the article, so that it goes with them.
  FORBID_CONTENTS:
    'annotation-xml applet audio button canvas embed head iframe math noembed noframes noscript object plaintext script select style svg template textarea title video xmp'.split(
      ' ',
    ),
}
