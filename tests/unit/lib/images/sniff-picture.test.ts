import { describe, expect, it } from 'vitest'
import { sniffPicture } from '../../../../lib/images/sniff-picture'

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** In UTF-16. */
function wide(text: string): string {
  return [...text].join('\0').concat('\0')
}

const svg = 'http://www.w3.org/2000/svg'
const foreign = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work rdf:about=""/></rdf:RDF>
  <sodipodi:namedview xmlns:sodipodi="http://sodipodi.example/" sodipodi:docname="C:\\maps\\url(a)"/>`
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" fill="url(#a)"/></svg>'

describe('what a picture is, its bytes tell', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/gif', 'GIF89a\x01\0\x01\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['image/avif', '\0\0\0\x1cftypavif\0\0\0\0'],
    ['image/avif', '\0\0\0\x1cftypavis\0\0\0\0'],
    ['image/avif', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'],
    ['image/svg+xml', drawing],
    ['image/svg+xml', `<?xml version="1.0"?>\n<!-- a drawing -->\n${drawing}`],
  ])('%s', (type, content) => {
    expect(sniffPicture(bytes(content))).toBe(type)
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><img src=x onerror=alert(1)>'],
    ['text', 'Not found'],
    ['a script', 'alert(1)'],
    ['a PDF', '%PDF-1.7'],
    ['HEIC', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['a video', '\0\0\0\x1cftypisom\0\0\0\0'],
  ])('%s is none', (_what, content) => {
    expect(sniffPicture(bytes(content))).toBeNull()
  })
})

const inside = (more: string) => drawing.replace('<path', `${more}<path`)

describe('a drawing is a picture with', () => {
  it.each([
    ['a description of itself', inside('<metadata>of us</metadata><title>A map</title>')],
    ['a filter', inside('<filter id="a"><feOffset dx="2"/><feGaussianBlur/></filter>')],
    ['what the program that drew it keeps', inside(foreign)],
    ['a document type', `<!DOCTYPE svg>${drawing}`],
    [
      'a document type by its public name',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- A map --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">${drawing}`,
    ],
    ['character references', inside('<text>Don&#8217;t &amp; won&#x2019;t</text>')],
    ['a backslash in its text', inside('<text>C:\\temp, url(x) and @import</text>')],
    [
      'a style',
      inside('<style type="text/css"><![CDATA[ .a > .b { fill: url( "#a" ) } ]]></style>'),
    ],
    [
      'parts of itself',
      inside('<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
    ],
    ['a byte order mark', `\xef\xbb\xbf${drawing}`],
    ['text between two comments', inside('<!-- <script> --><text>x</text><!-- </script> -->')],
    [
      'a prefix for all that it is',
      drawing.replaceAll(/(<\/?)(?=\w)|(?<= xmlns)/g, '$1svg:').replace('xmlnssvg:', 'xmlns:svg'),
    ],
  ])('%s', (_what, content) => {
    expect(sniffPicture(bytes(content))).toBe('image/svg+xml')
  })
})

describe('a drawing is left out when it has', () => {
  it.each([
    ['a script', inside('<script>alert(1)</script>')],
    ['a script by prefix', inside('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>')],
    ['a script by another prefix', inside('<a:script xmlns:a="http://www.w3.org/2000/svg"/>')],
    ['a script by a prefix of other letters', inside(`<\xc3\xa9:script xmlns:\xc3\xa9="${svg}"/>`)],
    ['a script by a prefix with a dot', inside(`<s.v:script xmlns:s.v="${svg}"/>`)],
    [
      'a script by a prefix in references',
      inside(`<b:script xmlns:b="${svg.replace('s', '&#115;')}"/>`),
    ],
    ['a script of a page', inside('<b:script xmlns:b="http://www.w3.org/1999/xhtml"/>')],
    ['a page', inside('<body xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['a formula', inside('<b:math xmlns:b="http://www.w3.org/1998/Math/MathML"/>')],
    ['a script after a value with an end of a tag', inside('<g id=">"><script/></g>')],
    ['a script after text like a comment', inside('<text id="<!--"/><script/><text id="-->"/>')],
    ['a script after text like CDATA', inside('<!-- <![CDATA[ --><script/><!-- ]]> -->')],
    ['a handler', drawing.replace('<svg', '<svg onload="alert(1)"')],
    ['a handler right after a value', drawing.replace('<svg', '<svg id="a"onload="alert(1)"')],
    ['a handler after a slash', drawing.replace('<svg', '<svg/onload="alert(1)"')],
    ['a handler in single quotes', drawing.replace('<svg', "<svg onload\n=\t'alert(1)'")],
    ['markup of another kind', inside('<foreignObject><iframe/></foreignObject>')],
    ['a picture from the web', inside('<image href="https://x.example/p"/>')],
    ['a picture in its filter', inside('<filter><feImage href="https://x.example/p"/></filter>')],
    ['a part from the web', inside('<use xlink:href="https://x.example/p#a"/>')],
    ['a part from the web by another prefix', inside('<use b:href="https://x.example/p#a"/>')],
    ['a part of what is in an address', inside('<use href="data:image/svg+xml,%3Csvg/%3E#a"/>')],
    ['another address to begin at', inside('<g xml:base="https://x.example/"/>')],
    ['a link', inside('<a href="#x"><text>x</text></a>')],
    ['a link to a script', inside('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
    ['an address in its style', drawing.replace('url(#a)', 'url(https://x.example/p)')],
    ['an address in quotes', drawing.replace('url(#a)', "URL( 'https://x.example/p')")],
    ['an address in references', drawing.replace('url(#a)', 'u&#114;l(&#x68;ttps://x.example/p)')],
    ['an address in escapes', drawing.replace('url(#a)', 'u\\72l(https://x.example/p)')],
    ['an address without its word', inside('<g style="background: image-set(&quot;p&quot; 1x)"/>')],
    ['an imported style', inside('<style>@import "https://x.example/s"</style>')],
    [
      'an imported style in CDATA',
      inside('<style><![CDATA[@import "https://x.example"]]></style>'),
    ],
    ['an imported style in references', inside('<style>&#64;import "https://x.example/s"</style>')],
    ['an imported style in escapes', inside('<style>@\\69mport "https://x.example/s"</style>')],
    ['a style broken by a comment', inside('<style>@im<!-- -->port "https://x.example"</style>')],
    ['a style broken by an element', inside('<style>@im<g/>port "https://x.example/s"</style>')],
    ['a changing attribute', inside('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['an animation', inside('<animate attributeName="href" values="javascript:alert(1)"/>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing}`],
    ['entities of another document type', `<!DOCTYPE html>${inside('<text>&nbsp;</text>')}`],
    ['an entity that it does not say', inside('<text>&colon;</text>')],
    ['an entity after an end in a name', `<!DOCTYPE svg SYSTEM ">" [<!ENTITY a "b">]>${drawing}`],
    [
      'a document type that seems to end',
      `<!DOCTYPE svg SYSTEM "><svg><!--" >${drawing}<!----></svg>`,
    ],
    ['a style sheet', `<?xml-stylesheet href="https://x.example/s"?>${drawing}`],
    ['a style sheet in it', inside('<?xml-stylesheet href="https://x.example/s"?>')],
    ['a byte that is not UTF-8', `\xff\xfe${drawing}`],
    ['another encoding', `\xff\xfe${wide(drawing)}`],
    ['another encoding that is not said', wide(drawing)],
    [
      'another encoding by name',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${inside('<scr\x1b(Bipt/>')}`,
    ],
    ['another version of XML', `<?xml version="1.1"?>${drawing}`],
    ['text around it', `Not found ${drawing}`],
    ['another beside it', `${drawing}${drawing}`],
    ['no end', drawing.replace('</svg>', '')],
    ['the end of another', inside('<g></text>')],
    ['an end in a tag', drawing.slice(0, 40)],
  ])('%s', (_what, content) => {
    expect(sniffPicture(bytes(content))).toBeNull()
  })
})

/** Each would take more than a life, were it read again for each of its parts. */
describe('a megabyte is judged at once when it is', () => {
  const filled = (begin: string, part: string, end = '') =>
    bytes(begin + part.repeat((999_999 - begin.length - end.length) / part.length) + end)

  it.each([
    ['comments', filled('', '<!-- -->\n', drawing), 'image/svg+xml'],
    ['comments before no drawing', filled('', '<!-- -->\n', '<html>'), null],
    ['one comment', filled('<!--', '<svg ', `-->${drawing}`), 'image/svg+xml'],
    ['a comment without an end', filled('<svg>', '<!--'), null],
    ['CDATA without an end', filled('<svg>', '<![CDATA['), null],
    ['a document type without an end', filled('<!DOCTYPE svg', ' '), null],
    ['a declaration without an end', filled('<?xml', ' '), null],
    ['spaces', filled('', ' ', '!'), null],
    ['spaces in a tag', filled('<svg', ' ', '!'), null],
    ['a name', filled('<', 'a'), null],
    ['a name with colons', filled('<', 'a:'), null],
    ['attributes', filled('<svg', ' a="b"', '/>'), 'image/svg+xml'],
    ['attributes without an end', filled('<svg', ' a="b"', '!'), null],
    ['an attribute without a value', filled('<svg ', 'a'), null],
    ['a value without an end', filled('<svg a="', "'"), null],
    ['elements', filled('<svg>', '<g></g>', '</svg>'), 'image/svg+xml'],
    ['elements in elements', filled('<svg>', '<g>'), null],
    ['references', filled('<svg>', '&#65;', '</svg>'), 'image/svg+xml'],
    ['beginnings of references', filled('<svg>', '&#'), null],
    ['beginnings of addresses', filled('<svg><style>', 'url(', '"#a"</style></svg>'), null],
    ['an address of spaces', filled('<svg><style>url(', ' ', '#</style></svg>'), 'image/svg+xml'],
  ])('%s', (_what, content, type) => {
    expect(sniffPicture(content)).toBe(type)
  })
})
