import { browser } from 'wxt/browser'
import { AppError } from './errors'
import { normalizeSettings, type Settings } from './settings'
import { loadSettings, saveSettings } from './stored-settings'

export type RestoreMode = 'merge' | 'replace'

const itemName = 'settingsBeforeRestore'

/** Keeps the settings as they are, so that the restore that begins now can be undone. */
export async function keepSettings(): Promise<void> {
  const settings = await loadSettings()
  await browser.storage.local.set({ [itemName]: settings }).catch((cause: unknown) => {
    throw new AppError('storage-refused', 'the settings cannot be kept', { cause })
  })
}

/** Whether there is a restore to undo. */
export async function hasRestored(): Promise<boolean> {
  return (await browser.storage.local.get(itemName))[itemName] !== undefined
}

/**
 * A merge adds the backup's rules for sites; replacing takes all its settings but what says of this browser whether
 * pictures may be fetched.
 */
export async function restoreSettings(restored: Settings, mode: RestoreMode): Promise<void> {
  const { hasRefusedPictures, siteRules } = await loadSettings()
  const ours = new Set(siteRules.map(({ id }) => id))
  const added = restored.siteRules.filter(({ id }) => !ours.has(id))
  await saveSettings(
    mode === 'replace'
      ? { ...restored, hasRefusedPictures }
      : { siteRules: [...siteRules, ...added] },
  )
}

/** The settings are as before the last restore. */
export async function undoSettings(): Promise<void> {
  const items = await browser.storage.local.get(itemName)
  if (items[itemName] === undefined) return
  await saveSettings(normalizeSettings(items[itemName]))
  await browser.storage.local.remove(itemName)
}
