import { describe, expect, it } from 'vitest'
import { splitContent } from '../../../components/reader/split-content'

const long = Array.from(
  { length: 400 },
  (_, at) => `<p>Paragraph ${at} &amp; some words of it.</p>`,
)

describe('the content of an article', () => {
  it('is shown in one part where the window has room for it', () => {
    expect(splitContent('<p>One.</p><p>Two.</p>')).toEqual(['<p>One.</p><p>Two.</p>'])
    expect(splitContent('')).toEqual([])
  })

  it('is shown in two parts where it is longer, which are the whole together', () => {
    const parts = splitContent(long.join(''))
    expect(parts).toHaveLength(2)
    expect(parts.join('')).toBe(long.join(''))
  })

  it('begins with more than the window shows', () => {
    const [first = ''] = splitContent(long.join(''))
    const box = document.createElement('div')
    box.style.cssText = 'font: 19px/1.6 serif; width: 40em'
    box.innerHTML = first
    document.body.append(box)
    expect(box.offsetHeight).toBeGreaterThan(innerHeight)
    box.remove()
  })

  it('is not cut within a block', () => {
    const [first, rest] = splitContent(`<ul>${'<li>An item</li>'.repeat(2000)}</ul><p>End.</p>`)
    expect(first).toMatch(/<\/ul>$/)
    expect(rest).toBe('<p>End.</p>')
  })
})
