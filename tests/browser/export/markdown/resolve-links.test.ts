import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('links', () => {
  it('keep their address, their text and a title', () => {
    expect(
      markdownOf('<p><a href="https://tide.example/a_b?c=1&amp;d=2" title="T">x *y*</a></p>'),
    ).toBe('[x \\*y\\*](https://tide.example/a_b?c=1&d=2 "T")')
  })

  it('lose an address that runs something, however it is written', () => {
    const hrefs = [
      'javascript:x()',
      ' java\nscript:x()',
      '\u0001JaVaScRiPt:x()',
      'data:text/html,x',
    ]
    for (const href of hrefs) {
      const link = document.createElement('a')
      link.setAttribute('href', href)
      link.textContent = 'text'
      expect(markdownOf(link.outerHTML)).toBe('text')
    }
  })

  it('without an address or a text are no links', () => {
    expect(markdownOf('<p>a <a href="https://tide.example/"></a>b <a name="n">c</a></p>')).toBe(
      'a b c',
    )
  })

  it('around blocks go into each of them', () => {
    expect(markdownOf('<a href="https://tide.example/"><h3>Title</h3><p>Text</p></a>')).toBe(
      '### [Title](https://tide.example/)\n\n[Text](https://tide.example/)',
    )
  })

  it('need no quotes for spaces and angle brackets', () => {
    expect(markdownOf('<p><a href="https://tide.example/a b<c>">x</a></p>')).toBe(
      '[x](https://tide.example/a%20b%3Cc%3E)',
    )
  })
})
