import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { defaultSettings, type Settings } from '../../lib/settings'
import { loadSettings, saveSettings, watchSettings } from '../../lib/stored-settings'
import { ExportLibrary } from '../export/export-library'
import { NameTemplateSetting } from '../export/name-template-setting'

const themes: { value: Settings['theme']; name: () => string }[] = [
  { value: 'system', name: () => i18n.t('settings.themeSystem') },
  { value: 'light', name: () => i18n.t('settings.themeLight') },
  { value: 'dark', name: () => i18n.t('settings.themeDark') },
]

/** What the reader can set; every change counts at once. */
export function SettingsPage() {
  const [settings, setSettings] = useState(defaultSettings)
  useEffect(() => {
    loadSettings().then(setSettings)
    return watchSettings(setSettings)
  }, [])
  return (
    <main class="settings">
      <h1>{i18n.t('settings.title')}</h1>
      <section>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.saveOnClick}
            onChange={(event) => saveSettings({ saveOnClick: event.currentTarget.checked })}
          />
          {i18n.t('settings.saveOnClick')}
        </label>
        <p class="quiet">{i18n.t('settings.saveOnClickHint')}</p>
      </section>
      <fieldset>
        <legend>{i18n.t('settings.theme')}</legend>
        {themes.map(({ value, name }) => (
          <label key={value} class="check">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === value}
              onChange={() => saveSettings({ theme: value })}
            />
            {name()}
          </label>
        ))}
      </fieldset>
      <section>
        <h2>{i18n.t('settings.shortcuts')}</h2>
        <dl>
          <dt>
            <kbd>Alt+Shift+S</kbd>
          </dt>
          <dd>{i18n.t('settings.shortcutSave')}</dd>
          <dt>
            <kbd>Alt+Shift+A</kbd>
          </dt>
          <dd>{i18n.t('settings.shortcutLibrary')}</dd>
        </dl>
        <p class="quiet">{i18n.t('settings.shortcutsHint')}</p>
      </section>
      <NameTemplateSetting nameTemplate={settings.nameTemplate} />
      <ExportLibrary nameTemplate={settings.nameTemplate} />
      <section>
        <h2>{i18n.t('settings.privacy')}</h2>
        <p>{i18n.t('settings.privacyText')}</p>
      </section>
    </main>
  )
}
