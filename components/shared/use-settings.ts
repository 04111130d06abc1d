import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/settings'
import { loadSettings, watchSettings } from '../../lib/stored-settings'
import { lastShown } from './last-shown'

/** What the reader has set, as it is now and whenever it changes. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(lastShown)
  useEffect(() => {
    loadSettings().then(setSettings)
    return watchSettings(setSettings)
  }, [])
  return settings
}
