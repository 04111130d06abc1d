import { Fragment } from 'preact'
import { i18n } from '#i18n'
import { type CommandName, openShortcutSettings } from '../../lib/shortcuts'
import { useShortcuts } from '../shared/use-shortcuts'

const commands: { name: CommandName; label: () => string }[] = [
  { name: 'save-page', label: () => i18n.t('settings.shortcutSave') },
  { name: 'open-library', label: () => i18n.t('settings.shortcutLibrary') },
]

/** The keys as the browser has them, and the way to change them. */
export function ShortcutList() {
  const keys = useShortcuts()
  return (
    <section data-section="shortcuts">
      <h2>{i18n.t('settings.shortcuts')}</h2>
      <dl>
        {commands.map(({ name, label }) => (
          <Fragment key={name}>
            <dt>
              {keys && !keys[name] ? (
                <span class="quiet">{i18n.t('settings.shortcutNone')}</span>
              ) : (
                <kbd>{keys?.[name]}</kbd>
              )}
            </dt>
            <dd>{label()}</dd>
          </Fragment>
        ))}
      </dl>
      <p class="quiet">
        {keys && Object.values(keys).includes('')
          ? i18n.t('settings.shortcutsMissing')
          : i18n.t('settings.shortcutsHint')}
      </p>
      <p>
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          {i18n.t('settings.shortcutsChange')}
        </button>
      </p>
    </section>
  )
}
