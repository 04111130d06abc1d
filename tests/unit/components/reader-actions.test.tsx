import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReaderActions } from '../../../components/reader/reader-actions'
import { defaultSettings } from '../../../lib/settings'
import { savedArticle } from '../../saved-article'
import { control, press, type } from './screen'

let root: HTMLElement
const page = document.implementation.createHTMLDocument('')

beforeEach(() => {
  root = document.createElement('div')
  root.className = 'reader'
  document.body.append(root)
  show(page)
})

afterEach(() => {
  render(null, root)
  document.body.replaceChildren()
})

describe('the button that reads aloud', () => {
  it('rests in the tray, where the bar closes and does not come back by itself', async () => {
    const button = await listen()
    expect(button.getAttribute('aria-expanded')).toBe('true')
    show(null, { isInTray: true })
    await vi.waitFor(() => expect(bar()).toBeNull())
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(button.matches(':disabled')).toBe(true)
    show(document.implementation.createHTMLDocument(''))
    await vi.waitFor(() => expect(button.matches(':disabled')).toBe(false))
    expect(bar()).toBeNull()
  })

  it('may be pressed before the words are there, and twice is not at all', async () => {
    show(null)
    await press('Read aloud')
    await press('Read aloud')
    show(page)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(bar()).toBeNull()
    show(null)
    await press('Read aloud')
    expect(bar()).toBeNull()
    show(page)
    await vi.waitFor(() => expect(bar()).not.toBeNull())
  })

  it('has the focus again when the bar that has it closes', async () => {
    const button = await listen()
    await press('Close')
    await vi.waitFor(() => expect(bar()).toBeNull())
    expect(document.activeElement).toBe(button)
    await listen()
    ;(await control('Close')).focus()
    type('Escape')
    await vi.waitFor(() => expect(bar()).toBeNull())
    expect(document.activeElement).toBe(button)
  })

  it('leaves the focus alone when it is elsewhere', async () => {
    await listen()
    const star = await control('Star')
    star.focus()
    type('Escape')
    await vi.waitFor(() => expect(bar()).toBeNull())
    expect(document.activeElement).toBe(star)
  })
})

function show(page: Document | null, { isInTray = false } = {}): void {
  const none = () => undefined
  render(
    <ReaderActions
      article={savedArticle()}
      page={page}
      isInTray={isInTray}
      settings={defaultSettings}
      onChange={async () => true}
      onDelete={none}
      onNotice={none}
    />,
    root,
  )
}

async function listen(): Promise<HTMLElement> {
  await press('Read aloud')
  await vi.waitFor(() => expect(bar()).not.toBeNull())
  return control('Read aloud')
}

function bar(): Element | null {
  return document.querySelector('.speech-bar')
}
