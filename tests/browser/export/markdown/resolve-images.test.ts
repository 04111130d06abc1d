import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('pictures', () => {
  it('keep their address and their description on one line', () => {
    expect(
      markdownOf('<p><img src="https://tide.example/a (1).png" alt="one\n\n[two] *x*"></p>'),
    ).toBe('![one \\[two\\] \\*x\\*](https://tide.example/a%20\\(1\\).png)')
  })

  it('that load late have the address they load from', () => {
    const html =
      '<p><img src="data:image/gif;base64,R0" data-lazy-src="https://tide.example/a.png" alt="a"></p>'
    expect(markdownOf(html)).toBe('![a](https://tide.example/a.png)')
    expect(markdownOf('<p><img srcset="https://tide.example/b.png 2x" alt="b"></p>')).toBe(
      '![b](https://tide.example/b.png)',
    )
  })

  it('without any address are dropped, but do not take a link with them', () => {
    expect(markdownOf('<p>x <img alt="a"> y</p>')).toBe('x y')
    expect(markdownOf('<a href="https://tide.example/"><img src="data:," alt="a"></a>')).toBe(
      '[![a]()](https://tide.example/)',
    )
  })

  it('have their caption on the line below, in the same paragraph, and the credit marked', () => {
    const html =
      '<figure><img src="https://tide.example/a.png" alt="a"><figcaption>The quay at six. <cite>Ada Quill</cite></figcaption></figure>'
    expect(markdownOf(html)).toBe(
      '![a](https://tide.example/a.png)\\\nThe quay at six. _Ada Quill_',
    )
  })
})
