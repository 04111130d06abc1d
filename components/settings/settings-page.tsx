import { i18n } from '#i18n'
import { saveSettings } from '../../lib/stored-settings'
import { ExportLibrary } from '../export/export-library'
import { MarkdownTemplateSetting } from '../export/markdown-template-setting'
import { NameTemplateSetting } from '../export/name-template-setting'
import { ObsidianVaultSetting } from '../export/obsidian-vault-setting'
import { useSettings } from '../shared/use-settings'
import { Backup } from './backup'
import { ChoiceField } from './choice-field'
import { choicesInOrder } from './choice-names'
import { PictureAccess } from './picture-access'
import { ShortcutList } from './shortcut-list'
import { SiteRules } from './site-rules'

/** What the reader can set; every change counts at once. */
export function SettingsPage() {
  const settings = useSettings()
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
      <section>
        <h2>{i18n.t('settings.appearance')}</h2>
        {choicesInOrder.map((name) => (
          <ChoiceField key={name} name={name} settings={settings} />
        ))}
      </section>
      <ShortcutList />
      <PictureAccess settings={settings} />
      <SiteRules rules={settings.siteRules} />
      <NameTemplateSetting nameTemplate={settings.nameTemplate} />
      <MarkdownTemplateSetting settings={settings} />
      <ObsidianVaultSetting obsidianVault={settings.obsidianVault} />
      <Backup settings={settings} />
      <ExportLibrary settings={settings} />
      <section>
        <h2>{i18n.t('settings.privacy')}</h2>
        <p>{i18n.t('settings.privacyText')}</p>
      </section>
    </main>
  )
}
