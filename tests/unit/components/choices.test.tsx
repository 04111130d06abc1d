import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ChoiceField } from '../../../components/settings/choice-field'
import { useAppearance } from '../../../components/shared/use-appearance'
import { useSettings } from '../../../components/shared/use-settings'
import { choices } from '../../../lib/settings'
import { loadSettings } from '../../../lib/stored-settings'
import { show } from './screen'

beforeEach(() => {
  fakeBrowser.reset()
  localStorage.clear()
})

it('a choice offers every value by its name, the stored one chosen', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'black' } })
  show(<Page />)
  await vi.waitFor(() => expect(chosen()).toBe('Black'))
  expect(document.querySelectorAll('[data-choice=theme] input')).toHaveLength(choices.theme.length)
})

it('choosing is stored and shown on the page at once', async () => {
  show(<Page />)
  document.querySelector<HTMLElement>('[data-value=sepia] input')?.click()
  await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('sepia'))
  expect((await loadSettings()).theme).toBe('sepia')
  expect(chosen()).toBe('Sepia')
})

it('the next page begins in the colours of the last, before the settings have been read', () => {
  localStorage.setItem('last-shown', JSON.stringify({ theme: 'dark' }))
  show(<Page />)
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('what is not a choice in the memory of the last page is passed over', async () => {
  localStorage.setItem('last-shown', '{"theme": "pink"')
  show(<Page />)
  await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('system'))
})

function Page() {
  useAppearance()
  return <ChoiceField name="theme" settings={useSettings()} />
}

function chosen(): string | null | undefined {
  return document.querySelector('input:checked')?.closest('label')?.textContent
}
