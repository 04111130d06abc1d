import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultSettings, normalizeSettings } from '../../../lib/settings'
import { loadSettings, saveSettings, watchSettings } from '../../../lib/stored-settings'

beforeEach(() => fakeBrowser.reset())

it('has the defaults where nothing was ever set', async () => {
  expect(await loadSettings()).toEqual(defaultSettings)
})

it('keeps what was set, and everything else as it was', async () => {
  await saveSettings({ saveOnClick: false })
  await saveSettings({ theme: 'dark' })
  expect(await loadSettings()).toEqual({ ...defaultSettings, saveOnClick: false, theme: 'dark' })
})

it('loses none of two changes made at once', async () => {
  await Promise.all([saveSettings({ saveOnClick: false }), saveSettings({ theme: 'dark' })])
  expect(await loadSettings()).toEqual({ ...defaultSettings, saveOnClick: false, theme: 'dark' })
})

it('tells of each change until nobody wants to know', async () => {
  const listener = vi.fn()
  const stop = watchSettings(listener)
  await saveSettings({ theme: 'light' })
  expect(listener).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'light' })
  await fakeBrowser.storage.local.set({ other: 1 })
  expect(listener).toHaveBeenCalledOnce()
  stop()
  await saveSettings({ theme: 'dark' })
  expect(listener).toHaveBeenCalledOnce()
})

it.each([
  undefined,
  null,
  'dark',
  7,
  [],
  { theme: 'loud', saveOnClick: 'yes' },
  { theme: null, unknown: true },
])('takes %j for the defaults', (value) => {
  expect(normalizeSettings(value)).toEqual(defaultSettings)
})
