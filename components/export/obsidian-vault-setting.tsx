import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { saveSettings } from '../../lib/stored-settings'

/** The vault that articles go to as notes. */
export function ObsidianVaultSetting({ obsidianVault }: { obsidianVault: string }) {
  // What is being typed: the stored setting comes back later than the next key.
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <section>
      <h2>
        <label for="obsidian-vault">{i18n.t('export.obsidianVault')}</label>
      </h2>
      <input
        id="obsidian-vault"
        class="input"
        type="text"
        dir="auto"
        spellcheck={false}
        value={draft ?? obsidianVault}
        aria-describedby="obsidian-vault-hint"
        onInput={({ currentTarget: { value } }) => {
          setDraft(value)
          saveSettings({ obsidianVault: value })
        }}
        onBlur={() => setDraft(null)}
      />
      <p id="obsidian-vault-hint" class="quiet">
        {i18n.t('export.obsidianVaultHint')}
      </p>
    </section>
  )
}
