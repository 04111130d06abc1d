import { browser } from 'wxt/browser'
import { AppError } from './errors'
import { normalizeSettings, type Settings } from './settings'

const itemName = 'settings'
let lastChange = Promise.resolve()

/** @throws AppError `storage-refused` */
export async function loadSettings(): Promise<Settings> {
  const items = await browser.storage.local.get(itemName).catch((cause: unknown) => {
    throw new AppError('storage-refused', 'the settings cannot be read', { cause })
  })
  return normalizeSettings(items[itemName])
}

/** The settings after every change that this page has begun. */
export async function settledSettings(): Promise<Settings> {
  await lastChange
  return loadSettings()
}

/** Changes some settings; changes are made one after the other, so that none undoes another. */
export function saveSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<void> {
  const saved = lastChange.then(async () => {
    const settings = await loadSettings()
    const changed = typeof change === 'function' ? change(settings) : change
    await browser.storage.local.set({ [itemName]: { ...settings, ...changed } })
  })
  lastChange = saved.catch(() => undefined)
  return saved
}

/** Calls `listener` after each change, also one made in another page. Returns how to stop it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (itemName in changes) listener(normalizeSettings(changes[itemName]?.newValue))
  }
  browser.storage.local.onChanged.addListener(changed)
  return () => browser.storage.local.onChanged.removeListener(changed)
}
