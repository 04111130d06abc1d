/** All that the reader can set; one item in `storage.local`. */
export interface Settings {
  saveOnClick: boolean
  theme: 'system' | 'light' | 'dark'
}

export const defaultSettings: Settings = {
  saveOnClick: true,
  theme: 'system',
}

/** Any stored or imported value becomes whole settings: known keys with valid values win, the rest is default. */
export function normalizeSettings(value: unknown): Settings {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  return {
    saveOnClick:
      typeof given.saveOnClick === 'boolean' ? given.saveOnClick : defaultSettings.saveOnClick,
    theme:
      given.theme === 'light' || given.theme === 'dark' || given.theme === 'system'
        ? given.theme
        : defaultSettings.theme,
  }
}
