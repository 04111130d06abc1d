import { useEffect } from 'preact/hooks'
import { interfaceLanguage } from '../../lib/interface-language'
import type { Settings } from '../../lib/settings'
import { loadSettings, watchSettings } from '../../lib/stored-settings'

/** Puts the reader's colours and the language of the sentences on the page, and keeps them so. */
export function useTheme(): void {
  useEffect(() => {
    const { lang, dir } = interfaceLanguage()
    document.documentElement.lang = lang
    document.documentElement.dir = dir
    const apply = (settings: Settings) => {
      document.documentElement.dataset.theme = settings.theme
    }
    loadSettings().then(apply)
    return watchSettings(apply)
  }, [])
}
