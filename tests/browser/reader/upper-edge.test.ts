import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import readerStyles from '../../../components/reader/reader.css?inline'
import { upperEdge } from '../../../components/reader/upper-edge'
import { useBarsHeight } from '../../../components/reader/use-bars-height'
import themeStyles from '../../../components/shared/theme.css?inline'

describe('the edge at which reading begins', () => {
  beforeEach(async () => {
    await page.viewport(1100, 800)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(themeStyles + readerStyles)
    document.adoptedStyleSheets = [sheet]
    await act(() => render(h(Page, {}), document.body))
  })
  afterEach(() => {
    document.adoptedStyleSheets = []
    render(null, document.body)
    scrollTo(0, 0)
  })

  it('is below the bars, also before they have come to the top of the window', () => {
    const edge = upperEdge()
    expect(edge).toBeGreaterThan(bottomOf('.reader-actions') - bottomOf('.masthead'))
    scrollTo(0, 2000)
    expect(upperEdge()).toBe(edge)
    expect(edge - bottomOf('.reader-actions')).toBeLessThan(20)
  })

  it('goes down when they grow, and what stays below them too', async () => {
    scrollTo(0, 2000)
    const edge = upperEdge()
    const line = document.createElement('div')
    line.style.blockSize = '100px'
    document.querySelector('.reader-actions')!.append(line)
    expect(upperEdge()).toBe(edge + 100)
    await expect.poll(() => topOf('.tray-bar')).toBe(bottomOf('.reader-actions'))
    line.remove()
  })

  it('is that of a low window, where they do not stay', async () => {
    await page.viewport(1100, 400)
    scrollTo(0, 2000)
    expect(upperEdge()).toBeLessThan(20)
  })
})

function Page() {
  return [
    h('div', { class: 'masthead', style: 'block-size: 70px' }),
    h('main', { class: 'reader' }, [
      h('div', { class: 'reader-actions', ref: useBarsHeight() }, h('div', { class: 'bar' })),
      h('article', { style: 'block-size: 5000px' }, h('section', { class: 'tray-bar' }, 'Tray')),
    ]),
  ]
}

function bottomOf(selector: string): number {
  return document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.NaN
}

function topOf(selector: string): number {
  return document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN
}
