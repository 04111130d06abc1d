import { i18n } from '#i18n'
import { formatNumber } from '../shared/format-article'
import { Icon } from '../shared/icon'
import type { ArticleList } from './use-articles'

interface MastheadProps {
  list: ArticleList
  isInSettings: boolean
  onHelp: () => void
}

/** The head of the library page. */
export function Masthead({ list, isInSettings, onHelp }: MastheadProps) {
  return (
    <header class="masthead">
      <a class="masthead-name" href="#/">
        Offprint
      </a>
      {!list.problem && (
        <p class="quiet">
          <bdi>
            {list.isLoading && !list.articles.length
              ? i18n.t('library.loading')
              : i18n.t('library.count', list.total, [formatNumber(list.total)])}
          </bdi>
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
