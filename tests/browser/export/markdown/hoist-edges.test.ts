import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('space and breaks at the edges of emphasis and links', () => {
  it.each([
    ['<p>a<b> word </b>b</p>', 'a **word** b'],
    ['<p>a<b>&nbsp;word</b></p>', 'a\u00A0**word**'],
    ['<p>Lead<b><br>Title</b> x</p>', 'Lead\\\n**Title** x'],
    ['<p>a <a href="https://tide.example/"> b </a>c</p>', 'a [b](https://tide.example/) c'],
    ['<p>a<b> </b>b <em></em>c</p>', 'a b c'],
    ['<p><b>x<br>\u200D</b>y</p>', '**x**\\\n\u200Dy'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
