import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('lists', () => {
  it.each([
    [
      'a list between items goes into the one before',
      '<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>',
      '1. a\n   1. b\n2. c',
    ],
    [
      'a list before the first item comes out',
      '<ul><ol><li>a</li></ol><li>b</li></ul>',
      '1. a\n\n- b',
    ],
    ['wrapped items come out', '<ul><div><li>a</li></div><li>b</li></ul>', '- a\n- b'],
    ['empty items are dropped', '<ul><li></li><li>a</li><li> </li></ul>', '- a'],
    [
      'other content splits the list, which counts on',
      '<ol><li>a</li><p>x</p><li>b</li></ol>',
      '1. a\n\nx\n\n2. b',
    ],
    ['the first number is kept', '<ol start="5"><li>a</li><li>b</li></ol>', '5. a\n6. b'],
    [
      'short items stand close, also in paragraphs',
      '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
      '- a\n- b',
    ],
    ['long items stand apart', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n  b\n\n- c'],
    ['items without a list are lines', '<div><li>a</li><li>b</li></div>', 'a\n\nb'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
