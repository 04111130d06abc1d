import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('elements that Markdown has no word for', () => {
  it.each([
    [
      '<p><cite>A book</cite>, <u>under</u>, <mark>marked</mark>, <small>small</small></p>',
      '*A book*, under, *marked*, small',
    ],
    ['<p>She said <q>no <q>never</q></q>.</p>', 'She said “no ‘never’”.'],
    ['<details><summary>More</summary><p>Text</p></details>', '**More**\n\nText'],
    ['<dl><dt>Term</dt><dd>First</dd><dd>Second</dd></dl>', '**Term**\n\nFirst\n\nSecond'],
    ['<p>one <constructor>two</constructor></p>', 'one two'],
    ['<menu><li>Share</li></menu>', 'Share'],
    ['<p>漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby></p>', '漢字(ji)'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
