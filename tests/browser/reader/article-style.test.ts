import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import articleStyles from '../../../components/reader/article.css?inline'
import { emptyPage } from '../../../components/reader/empty-page'
import { printCopy } from '../../../components/reader/print-copy'
import readerStyles from '../../../components/reader/reader.css?inline'
import themeStyles from '../../../components/shared/theme.css?inline'

const reader = new CSSStyleSheet()
reader.replaceSync(themeStyles + readerStyles)

beforeEach(() => {
  document.adoptedStyleSheets = [reader]
})
afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

describe('what stands beside the words', () => {
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

it('a Japanese headline is divided between phrases, wherever it says its language', () => {
  const { inner } = showArticle('<h2 lang="ja">見出し</h2><p lang="ja">本文</p>')
  const look = (element: Element | null) => element && getComputedStyle(element).wordBreak
  expect(look(inner.querySelector('h2'))).toBe('auto-phrase')
  expect(look(inner.querySelector('p'))).toBe('normal')
  document.body.innerHTML = '<h1 lang="ja">見出し</h1><h2><a lang="ja">見出し</a></h2>'
  expect([...document.querySelectorAll('body [lang]')].map(look)).toEqual([
    'auto-phrase',
    'auto-phrase',
  ])
})

describe('on paper', () => {
  // A sheet without its margins; the height of a sheet is 600 here.
  beforeEach(async () => {
    await page.viewport(720, 600)
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  })
  afterEach(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  })

  it('every column of a wide table is there', () => {
    const cells = Array.from({ length: 22 }, (_, at) => `<td>${at * 1234}</td>`).join('')
    const table = print(`<table><tbody><tr>${cells}</tr></tbody></table>`, 'table')
    expect(getComputedStyle(table).display).toBe('table')
    expect(table.getBoundingClientRect().right).toBeLessThanOrEqual(720)
  })

  it('long lines of code go on in the next line', () => {
    const code = print(`<pre><code>${'word '.repeat(60)}${'w'.repeat(300)}</code></pre>`, 'code')
    expect(code.getBoundingClientRect().right).toBeLessThanOrEqual(720)
  })

  it.each(['', ' width="400" height="1600"'])('a tall picture fits a sheet%s', async (size) => {
    const tall = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="1600"/>')}`
    const picture = print(`<figure><img src="${tall}"${size}></figure>`, 'img')
    await (picture as HTMLImageElement).decode()
    expect(picture.getBoundingClientRect().height).toBeCloseTo(480, 0)
    expect(getComputedStyle(picture).objectFit).toBe('contain')
  })

  it('the paragraph that is read aloud is one like the others', () => {
    const { backgroundColor, outlineStyle } = getComputedStyle(
      print('<p data-spoken>Words</p>', 'p'),
    )
    expect([backgroundColor, outlineStyle]).toEqual(['rgba(0, 0, 0, 0)', 'none'])
  })
})

/** The first such element of an article in its copy for paper. */
function print(content: string, selector: string): Element {
  const { frame, inner } = showArticle(content)
  const copy = printCopy(inner)
  frame.replaceWith(copy)
  const found = copy.shadowRoot?.querySelector(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}

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
