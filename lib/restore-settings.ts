import { browser } from 'wxt/browser'
import { normalizeSettings } from './settings'
import { loadSettings, saveSettings } from './stored-settings'

export type RestoreMode = 'merge' | 'replace'

const itemName = 'settingsBeforeRestore'

/**
 * A merge adds the backup's rules for sites; replacing takes all its settings but what says of this browser whether
 * pictures may be fetched. What was before is kept for undo.
 */
export async function restoreSettings(given: unknown, mode: RestoreMode): Promise<void> {
  const before = await loadSettings()
  await browser.storage.local.set({ [itemName]: before })
  if (given === null) return
  const restored = normalizeSettings(given)
  const { hasRefusedPictures, siteRules } = before
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
