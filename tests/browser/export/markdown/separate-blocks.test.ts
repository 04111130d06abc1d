import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('paragraphs', () => {
  it.each([
    [
      'emphasis around blocks goes into them',
      '<b><p>one</p><ul><li>two</li></ul></b>',
      '**one**\n\n- **two**',
    ],
    [
      'text beside blocks is a paragraph',
      '<div>one</div>two <span>three</span><p>four</p>',
      'one\n\ntwo three\n\nfour',
    ],
    ['two breaks end one', '<div>one<br><br>two<br>three</div>', 'one\n\ntwo\\\nthree'],
    ['two breaks in emphasis end one', '<p><b>one<br> <br>two</b></p>', '**one**\n\n**two**'],
    ['breaks at the edge are dropped', '<p><br>one<br></p>', 'one'],
    ['empty ones are dropped', '<p>&nbsp;</p><p>one</p><div> </div>', 'one'],
    ['the standfirst comes first', '<header><p>one</p></header><p>two</p>', 'one\n\ntwo'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
