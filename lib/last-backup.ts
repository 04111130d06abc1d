import { browser } from 'wxt/browser'

const itemName = 'lastBackup'

/** When the library was last backed up on this computer, in epoch milliseconds, or null. */
export async function lastBackup(): Promise<number | null> {
  const items = await browser.storage.local.get(itemName)
  const at = items[itemName]
  return typeof at === 'number' ? at : null
}

export async function rememberBackup(at: number): Promise<void> {
  await browser.storage.local.set({ [itemName]: at })
}
