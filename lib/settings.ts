/** All that the reader can set; one item in `storage.local`. */
export interface Settings {
  saveOnClick: boolean
  theme: 'system' | 'light' | 'dark'
  /** Folders and name of exported files, see `lib/export/name-template`. */
  nameTemplate: string
}

export const defaultSettings: Settings = {
  saveOnClick: true,
  theme: 'system',
  nameTemplate: '{{date}} {{title}}',
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
    nameTemplate:
      typeof given.nameTemplate === 'string' && given.nameTemplate.trim()
        ? given.nameTemplate
        : defaultSettings.nameTemplate,
  }
}
