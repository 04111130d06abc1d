import { describe, expect, it } from 'vitest'
import { sniffPicture } from '../../../../lib/images/sniff-picture'

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" fill="url(#a)"/></svg>'

describe('what a picture is, its bytes tell', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/gif', 'GIF89a\x01\0\x01\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['image/avif', '\0\0\0\x1cftypavif\0\0\0\0'],
    ['image/avif', '\0\0\0\x1cftypavis\0\0\0\0'],
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
    ['a video', '\0\0\0\x1cftypisom\0\0\0\0'],
  ])('%s is none', (_what, content) => {
    expect(sniffPicture(bytes(content))).toBeNull()
  })
})

describe('a drawing is left out when it has', () => {
  const inside = (more: string) => drawing.replace('<path', `${more}<path`)
  it.each([
    ['a script', inside('<script>alert(1)</script>')],
    ['a script by prefix', inside('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>')],
    ['a handler', drawing.replace('<svg', '<svg onload="alert(1)"')],
    ['a handler right after a value', drawing.replace('<svg', '<svg id="a"onload="alert(1)"')],
    ['markup of another kind', inside('<foreignObject><iframe/></foreignObject>')],
    ['a picture from the web', inside('<image href="https://x.example/p"/>')],
    ['a part from the web', inside('<use xlink:href="https://x.example/p#a"/>')],
    ['a link', inside('<a href="#x"><text>x</text></a>')],
    ['an address in its style', drawing.replace('url(#a)', 'url(https://x.example/p)')],
    ['an imported style', inside('<style>@import "https://x.example/s"</style>')],
    ['a changing attribute', inside('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing}`],
    ['a style sheet', `<?xml-stylesheet href="https://x.example/s"?>${drawing}`],
    ['character references', inside('<text>&#x6a;</text>')],
    ['another encoding', `\xff\xfe${drawing}`],
  ])('%s', (_what, content) => {
    expect(sniffPicture(bytes(content))).toBeNull()
  })
})
