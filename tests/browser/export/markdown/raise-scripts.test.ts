import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('raised and lowered text', () => {
  it.each([
    ['figures are Unicode', '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O</p>', '10⁶ m², H₂O'],
    [
      'a footnote link stays a link',
      '<p>so<sup><a href="#n1">[1]</a></sup></p>',
      'so[\\[1\\]](#n1)',
    ],
    ['other text stays HTML', '<p>4<sup>th</sup></p>', '4<sup>th</sup>'],
    ['markup in it stays', '<p>x<sup><i>n</i></sup></p>', 'x<sup>*n*</sup>'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
