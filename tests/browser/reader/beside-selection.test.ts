import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { besideSelection } from '../../../components/reader/beside-selection'
import { useSelectedQuote } from '../../../components/reader/use-selected-quote'

const bar = { offsetWidth: 200, offsetHeight: 40 }
const lineAt = (y: number, x = 100) => new DOMRect(x, y, 80, 20)

describe('the bar for what is selected', () => {
  beforeEach(async () => {
    await page.viewport(800, 600)
    document.body.innerHTML = '<div style="block-size: 5000px"></div>'
  })
  afterEach(() => {
    document.body.replaceChildren()
    scrollTo(0, 0)
  })

  it('stands below the last line', () => {
    expect(besideSelection({ first: lineAt(100), last: lineAt(300, 50) }, bar)).toEqual({
      top: 328,
      left: 50,
    })
  })

  it('stands above the first line where the window ends', () => {
    scrollTo(0, 1000)
    expect(besideSelection({ first: lineAt(1500), last: lineAt(1560) }, bar)).toEqual({
      top: 1452,
      left: 100,
    })
  })

  it('is in sight where the selection is higher than the window', () => {
    scrollTo(0, 1000)
    const { top } = besideSelection({ first: lineAt(0), last: lineAt(4000) }, bar)
    expect(top).toBeGreaterThanOrEqual(1000)
    expect(top + bar.offsetHeight).toBeLessThanOrEqual(1600)
  })

  it('does not stand out at either side', () => {
    const place = (x: number) =>
      besideSelection({ first: lineAt(100, x), last: lineAt(100, x) }, bar).left
    expect(place(-20)).toBe(8)
    expect(place(780) + bar.offsetWidth).toBeLessThanOrEqual(800)
  })

  it('goes with the words when the window gets another width', async () => {
    document.body.innerHTML = '<iframe style="inline-size: 100%"></iframe><main></main>'
    const inner = document.querySelector('iframe')!.contentDocument!
    inner.body.innerHTML = `<p>${'Words '.repeat(60)}</p>`
    let bottom = 0
    function Bar() {
      bottom = useSelectedQuote(inner)?.last.bottom ?? 0
      return null
    }
    inner.getSelection()?.selectAllChildren(inner.body)
    await act(() => render(h(Bar, {}), document.querySelector('main')!))
    const before = bottom
    expect(before).toBeGreaterThan(0)
    await page.viewport(320, 600)
    await expect.poll(() => bottom).toBeGreaterThan(before)
  })
})
