import 'fake-indexeddb/auto'
import { render } from 'preact'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { showLibrary } from '../../../components/library/show-library'

beforeEach(() => {
  fakeBrowser.reset()
  document.body.replaceChildren()
})

describe('the first drawing of the library page', () => {
  it('has the list where that is asked for, though it comes in a script of its own', async () => {
    location.hash = ''
    const main = (await drawn()).querySelector('main')
    expect(main?.getAttribute('aria-busy')).toBe('true')
    expect(main?.querySelector('h1')?.textContent).toBe('Library')
  })

  it('waits for no list where an article is', async () => {
    location.hash = '#/article/one'
    const root = await drawn()
    expect(root.querySelector('.reader')).not.toBeNull()
    expect(root.querySelector('main:not(.reader)')).toBeNull()
  })
})

it('answers keys that were pressed before the list and its keys were there', async () => {
  location.hash = '#/article/one'
  const root = await drawn()
  dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }))
  expect(root.querySelector('dialog')).toBeNull()
  await vi.waitFor(() => expect(root.querySelector('dialog')).not.toBeNull(), { timeout: 4000 })
})

async function drawn(): Promise<HTMLElement> {
  const root = document.createElement('div')
  document.body.append(root)
  onTestFinished(() => render(null, root))
  await showLibrary(root, Promise.resolve(null))
  return root
}
