import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import articleStyles from '../../../components/reader/article.css?inline'
import { emptyPage } from '../../../components/reader/empty-page'
import readerStyles from '../../../components/reader/reader.css?inline'
import themeStyles from '../../../components/shared/theme.css?inline'

const reader = new CSSStyleSheet()
reader.replaceSync(themeStyles + readerStyles)

describe('what stands beside the words', () => {
  beforeEach(() => {
    document.adoptedStyleSheets = [reader]
  })
  afterEach(() => {
    document.adoptedStyleSheets = []
    document.body.replaceChildren()
  })

  it.each([
    ['ltr', 320],
    ['rtl', 320],
    ['ltr', 1100],
  ])('has room in a frame of text that runs %s in a window of %i px', async (dir, width) => {
    await page.viewport(width, 640)
    const { frame, inner } = showArticle('<p>Words</p>', dir)
    const words = inner.querySelector('p')!.getBoundingClientRect()
    const head = document.querySelector('header')!.getBoundingClientRect()
    const { left } = frame.getBoundingClientRect()
    expect(left + words.left).toBeCloseTo(head.left, 1)
    expect(left + words.right).toBeCloseTo(head.right, 1)
    expect(words.left).toBeGreaterThanOrEqual(16)
    expect(document.documentElement.scrollWidth).toBe(width)
    expect(inner.documentElement.scrollWidth).toBe(frame.clientWidth)
  })

  it.each([
    ['12.', 12, '1'],
    ['104.', 104, '1'],
    ['115.', 3, '113'],
  ])('is a whole number at the item %s', (number, count, start) => {
    for (const font of ['serif', 'sans', 'mono']) {
      const { inner } = showArticle(`<ol start="${start}">${'<li>Item</li>'.repeat(count)}</ol>`)
      inner.documentElement.dataset.font = font
      const label = inner.createElement('span')
      label.textContent = `${number}\u00a0`
      inner.body.append(label)
      const { left } = inner.querySelector('li:last-child')!.getBoundingClientRect()
      expect(left).toBeGreaterThan(label.getBoundingClientRect().width)
    }
  })

  it('is a bar at a piece of the tray that was changed', () => {
    const { inner } = showArticle(
      '<section class="piece" data-shown="true" data-changed><div class="piece-bar"></div><p>Words</p></section>',
    )
    const bar = getComputedStyle(inner.querySelector('.piece')!, '::before')
    const edge = inner.querySelector('.piece')!.getBoundingClientRect().left
    expect(Number.parseFloat(bar.borderInlineStartWidth)).toBeGreaterThan(0)
    expect(edge + Number.parseFloat(bar.insetInlineStart)).toBeGreaterThanOrEqual(0)
    expect(Number.parseFloat(bar.insetInlineStart)).toBeLessThan(0)
  })
})

/** An article in its frame, below its head, as the reader shows it. */
function showArticle(content: string, dir = 'ltr'): { frame: HTMLIFrameElement; inner: Document } {
  document.body.innerHTML =
    '<main class="reader"><header>Head</header><iframe class="article-frame"></iframe></main>'
  const frame = document.querySelector('iframe')!
  const inner = emptyPage(frame)!
  inner.documentElement.dir = dir
  const { CSSStyleSheet: Sheet } = frame.contentWindow as unknown as typeof globalThis
  const sheet = new Sheet()
  sheet.replaceSync(articleStyles)
  inner.adoptedStyleSheets = [sheet]
  inner.body.innerHTML = content
  return { frame, inner }
}
