import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('tables', () => {
  it('of data have a head, also where the page has none', () => {
    expect(
      markdownOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'),
    ).toBe('| | |\n| - | - |\n| a | b |\n| c | d |')
    expect(
      markdownOf('<table><tr><th>Name</th><td>Bo</td></tr><tr><th>Age</th><td>5</td></tr></table>'),
    ).toBe('| | |\n| - | - |\n| Name | Bo |\n| Age | 5 |')
  })

  it('keep cells in their column where cells span rows and columns', () => {
    const html =
      '<table><tr><th colspan="2">AB</th><th>C</th></tr><tr><td rowspan="2">x</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
    expect(markdownOf(html)).toBe('| AB | | C |\n| - | - | - |\n| x | 1 | 2 |\n| | 3 | 4 |')
  })

  it('have one line a cell', () => {
    const html =
      '<table><caption>Catch</caption><tr><th>a|b</th><th>c</th></tr><tr><td><p>one</p><ul><li>two</li><li>three</li></ul></td><td><pre>l1\nl2</pre></td></tr></table>'
    expect(markdownOf(html)).toBe(
      'Catch\n\n| a\\|b | c |\n| - | - |\n| one<br>two<br>three | `l1`<br>`l2` |',
    )
  })

  it.each([
    [
      'role',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'a\n\nb\n\nc\n\nd',
    ],
    ['one row', '<table><tr><td><p>a</p></td><td>b</td></tr></table>', 'a\n\nb'],
    ['one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a\n\nb'],
    [
      'a table inside',
      '<table><tr><td>x</td><td>y</td></tr><tr><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td><td>z</td></tr></table>',
      'x\n\ny\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nz',
    ],
  ])('that only place things on the page fall apart: %s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  it('drop rows and columns with nothing in them', () => {
    const html =
      '<table><tr><th>a</th><th>b</th><th></th></tr><tr></tr><tr><td></td><td></td><td></td></tr><tr><td>1</td></tr></table>'
    expect(markdownOf(html)).toBe('| a | b |\n| - | - |\n| 1 | |')
  })
})
