import { render } from 'preact'
import { expect, it, vi } from 'vitest'
import { Toast } from '../../../components/library/toast'
import { press } from './screen'

it('says the same sentence twice', () => {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const tell = () => {
    render(<Toast notice={{ text: 'Highlighted.' }} onGone={() => {}} />, root)
    return root.querySelector('.toast')
  }
  const first = tell()
  expect(tell()).not.toBe(first)
  expect(root.querySelector('[role=status]')?.textContent).toBe('Highlighted.')
})

it('leaves the focus on the page when what it said is taken back', async () => {
  const undo = vi.fn()
  document.body.innerHTML =
    '<main class="reader"><header class="reader-head"><h1 tabindex="-1">Ferry</h1></header></main>'
  const root = document.createElement('div')
  document.body.append(root)
  render(<Toast notice={{ text: 'Taken out.', undo }} onGone={() => {}} />, root)
  await press('Undo')
  expect(undo).toHaveBeenCalledOnce()
  expect(document.activeElement?.textContent).toBe('Ferry')
})
