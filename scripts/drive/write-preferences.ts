import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchOptions } from './driven-browser.ts'

/**
 * What a new profile of Chromium begins with. The button is pinned, as people do who use it: the icon of an unpinned
 * one slides out before its popup opens, which takes 0.26 s. The developers' mode is on, without which Chromium does
 * not start an unpacked extension again.
 */
export function writePreferences({ profile, extension, mayReadFiles = true }: LaunchOptions): void {
  const preferences = join(profile, 'Default/Preferences')
  if (existsSync(preferences)) return
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const id = unpackedId(extension)
  const extensions = {
    pinned_extensions: [id],
    ui: { developer_mode: true },
    settings: mayReadFiles ? {} : { [id]: { newAllowFileAccess: false } },
  }
  writeFileSync(preferences, JSON.stringify({ extensions }))
}

/** Chromium's id for a folder: the hash of its path, its hexadecimal digits as letters from `a` on. */
function unpackedId(extension: string): string {
  const hash = createHash('sha256').update(realpathSync(extension)).digest('hex').slice(0, 32)
  return hash.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
