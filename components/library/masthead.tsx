import { i18n } from '#i18n'
import { Icon } from '../shared/icon'

interface MastheadProps {
  /** How many articles there are, in words; null where that is not known. */
  count: string | null
  isInSettings: boolean
  onHelp: () => void
}

/** The head of the library page. */
export function Masthead({ count, isInSettings, onHelp }: MastheadProps) {
  return (
    <header class="masthead">
      <a class="masthead-name" href="#/">
        Offprint
      </a>
      {count && (
        <p class="quiet">
          <bdi>{count}</bdi>
        </p>
      )}
      <nav aria-label={i18n.t('library.title')}>
        <button type="button" class="button plain" title={i18n.t('library.keys')} onClick={onHelp}>
          <Icon name="keys" />
          <span class="label">{i18n.t('library.keys')}</span>
        </button>
        <a
          class="button plain"
          href="#/settings"
          title={i18n.t('settings.title')}
          aria-current={isInSettings ? 'page' : undefined}
        >
          <Icon name="settings" />
          <span class="label">{i18n.t('settings.title')}</span>
        </a>
      </nav>
    </header>
  )
}
