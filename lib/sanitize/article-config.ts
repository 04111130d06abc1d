import type { Config } from 'dompurify'
import type { TrustedTypesPolicy } from '../trusted-types'

/** DOMPurify's configuration: the elements an article is made of, attributes as `judgeAttribute` allows them. */
export function articleConfig(policy: TrustedTypesPolicy | null): Config {
  return { ...fixedConfig, TRUSTED_TYPES_POLICY: policy as Config['TRUSTED_TYPES_POLICY'] }
}

/** Structure, then text blocks, lists, tables, and what stands inside a line. */
const tags = [
  // Where DOMPurify's walk begins; not a part of what comes out.
  'body',
  ...['header', 'section', 'div', 'figure', 'figcaption', 'img', 'details', 'summary', 'hr'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'span', 'br', 'wbr', 'em', 'strong', 'b', 'i', 'u', 's', 'small', 'mark', 'q', 'cite'],
  ...['del', 'ins', 'sub', 'sup', 'code', 'kbd', 'samp', 'var', 'abbr', 'dfn', 'time'],
  ...['bdi', 'bdo', 'ruby', 'rt', 'rp'],
]

const attributes = [
  ...['href', 'src', 'alt', 'title', 'lang', 'dir', 'width', 'height', 'datetime'],
  ...['colspan', 'rowspan', 'span', 'scope', 'start', 'value', 'type', 'reversed', 'open'],
]

/** Elements whose content goes with them; of all others that are not allowed, the content stays. */
const droppedWhole = [
  ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ...['iframe', 'frameset', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'map'],
  ...['svg', 'math', 'annotation-xml', 'head', 'title', 'button', 'select', 'textarea', 'datalist'],
]

const fixedConfig = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|image):/i,
  ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== 'href' && name !== 'src'),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOW_SELF_CLOSE_IN_ATTR: false,
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: null,
    attributeNameCheck: null,
    allowCustomizedBuiltInElements: false,
  },
  FORBID_CONTENTS: droppedWhole,
  KEEP_CONTENT: true,
  SAFE_FOR_XML: true,
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config
