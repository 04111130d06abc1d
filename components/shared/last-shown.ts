import { normalizeSettings, type Settings } from '../../lib/settings'

const itemName = 'last-shown'

/** What the last page showed: settings come a moment after the first paint, and a dark page must not flash white. */
export function lastShown(): Settings {
  try {
    return normalizeSettings(JSON.parse(localStorage.getItem(itemName) ?? 'null'))
  } catch {
    return normalizeSettings(null)
  }
}

export function keepLastShown(settings: Settings): void {
  try {
    localStorage.setItem(itemName, JSON.stringify(settings))
  } catch {
    // Where nothing can be kept, the page is drawn all the same.
  }
}
