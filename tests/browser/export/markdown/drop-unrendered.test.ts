import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('what a page does not show', () => {
  it('drops comments, scripts, styles, drawings and controls', () => {
    const html =
      '<p>one<!-- c --><script>x()</script><style>p{}</style> <svg><title>t</title></svg><select><option>o</select>two</p>'
    expect(markdownOf(html)).toBe('one two')
  })

  it('drops invisible characters that break search, and keeps those that scripts need', () => {
    expect(markdownOf('<p>soft&shy;hyphen zero&#8203;width می‌خواهم</p>')).toBe(
      'softhyphen zerowidth می‌خواهم',
    )
  })

  it('takes no orders from attributes of the page', () => {
    expect(markdownOf('<p data-mdast="ignore">kept</p>')).toBe('kept')
  })
})
