import { render } from 'preact'
import { expect, it, vi } from 'vitest'
import { TagEditor } from '../../../components/shared/tag-editor'
import { control, show, type } from './screen'

async function edit(onSave = () => {}, onCancel = () => {}) {
  const before = document.createElement('button')
  document.body.replaceChildren(before)
  before.focus()
  show(<TagEditor tags={['sea']} onSave={onSave} onCancel={onCancel} />)
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'))
  return before
}

it('is left by Escape, from its button too, and nothing behind it hears of that', async () => {
  const onCancel = vi.fn()
  await edit(undefined, onCancel)
  const unheard = vi.fn((event: Event) => expect(event.defaultPrevented).toBe(true))
  addEventListener('keydown', unheard, { once: true })
  ;(await control('Save tags')).focus()
  type('Escape')
  expect(onCancel).toHaveBeenCalledOnce()
  expect(unheard).toHaveBeenCalledOnce()
})

it('gives the focus back when it closes', async () => {
  const before = await edit()
  const root = document.querySelector('.tag-editor')?.parentElement
  if (root) render(null, root)
  await vi.waitFor(() => expect(document.activeElement).toBe(before))
})
