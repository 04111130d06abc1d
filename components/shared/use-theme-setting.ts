import { useEffect, useState } from 'preact/hooks'
import { defaultSettings } from '../../lib/settings'
import { loadSettings, watchSettings } from '../../lib/stored-settings'

/** The colours that the reader has chosen. */
export function useThemeSetting(): string {
  const [theme, setTheme] = useState<string>(defaultSettings.theme)
  useEffect(() => {
    loadSettings().then((settings) => setTheme(settings.theme))
    return watchSettings((settings) => setTheme(settings.theme))
  }, [])
  return theme
}
