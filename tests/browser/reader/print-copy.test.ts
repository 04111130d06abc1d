import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPage } from '../../../components/reader/empty-page'
import { printCopy } from '../../../components/reader/print-copy'

describe('an article on paper', () => {
  // As wide as a sheet: short lines have no even edges.
  beforeEach(() => page.viewport(800, 600))
  afterEach(() => document.body.replaceChildren())

  it('has the words of the frame, its language and its direction', () => {
    const copy = copyOf('ar', '<p>عادت العبّارة</p>', { dir: 'rtl' })
    expect(copy.shadowRoot?.textContent).toBe('عادت العبّارة')
    expect([copy.lang, copy.dir]).toEqual(['ar', 'rtl'])
  })

  it('has even edges and divided words where the reader has chosen so', () => {
    expect(look('de', { alignment: 'justify' })).toMatchObject({
      textAlign: 'justify',
      hyphens: 'auto',
    })
    expect(look('de', { alignment: 'start' }).textAlign).not.toBe('justify')
  })

  it('has the rules of its script', () => {
    const japanese = look('ja')
    expect(japanese).toMatchObject({ lineBreak: 'strict', overflowWrap: 'anywhere' })
    const german = look('de')
    expect(german).toMatchObject({ lineBreak: 'auto', overflowWrap: 'break-word' })
    expect(Number.parseFloat(japanese.lineHeight)).toBeGreaterThan(
      Number.parseFloat(german.lineHeight),
    )
  })
})

/** How a paragraph looks in the copy, in type of twenty pixels. */
function look(lang: string, data: Record<string, string> = {}): CSSStyleDeclaration {
  const copy = copyOf(lang, '<p>Words</p>', {}, data)
  copy.style.cssText = '--text-size: 20px; --text-height: 1.5; --reading: serif'
  const paragraph = copy.shadowRoot?.querySelector('p')
  if (!paragraph) throw new Error('There is no paragraph.')
  return getComputedStyle(paragraph)
}

function copyOf(
  lang: string,
  content: string,
  { dir = 'ltr' } = {},
  data: Record<string, string> = {},
): HTMLElement {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const inner = emptyPage(frame)
  if (!inner) throw new Error('There is no page.')
  Object.assign(inner.documentElement, { lang, dir })
  Object.assign(inner.documentElement.dataset, data)
  inner.body.innerHTML = content
  const copy = printCopy(inner)
  frame.after(copy)
  return copy
}
