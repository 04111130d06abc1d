import { useLayoutEffect } from 'preact/hooks'
import { interfaceLanguage } from '../../lib/interface-language'
import { normalizeSettings, type Settings } from '../../lib/settings'
import { loadSettings, watchSettings } from '../../lib/stored-settings'
import { showChoices } from './show-choices'

/** Puts the reader's colours and type and the language of the sentences on the page, and keeps them so. */
export function useAppearance(): void {
  useLayoutEffect(() => {
    const { lang, dir } = interfaceLanguage()
    document.documentElement.lang = lang
    document.documentElement.dir = dir
    show(lastShown())
    loadSettings().then(show)
    return watchSettings(show)
  }, [])
}

const itemName = 'last-shown'

function show(settings: Settings): void {
  showChoices(document.documentElement, settings)
  localStorage.setItem(itemName, JSON.stringify(settings))
}

/** What the last page showed: settings come a moment after the first paint, and a dark page must not flash white. */
function lastShown(): Settings {
  try {
    return normalizeSettings(JSON.parse(localStorage.getItem(itemName) ?? 'null'))
  } catch {
    return normalizeSettings(null)
  }
}
