import { useLayoutEffect } from 'preact/hooks'
import { interfaceLanguage } from '../../lib/interface-language'
import type { Settings } from '../../lib/settings'
import { loadSettings, watchSettings } from '../../lib/stored-settings'
import { keepLastShown, lastShown } from './last-shown'
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

function show(settings: Settings): void {
  showChoices(document.documentElement, settings)
  keepLastShown(settings)
}
