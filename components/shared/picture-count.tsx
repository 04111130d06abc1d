import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { openLibraryPage } from '../../lib/open-page'
import { formatNumber } from './format-article'
import { limitSentence } from './limit-sentence'
import { usePictureCount } from './use-picture-count'

/** How many pictures of a saved article are stored; where some are missing, the way to why. Nothing if it has none. */
export function PictureCount({ article }: { article: ArticleSummary }) {
  const count = usePictureCount(article.id)
  if (!count || count.total === 0) return null
  const { stored, total, isPending, limit } = count
  const numbers: [string, string] = [formatNumber(stored), formatNumber(total)]
  if (stored === total) return <p class="quiet">{i18n.t('pictures.allStored', total)}</p>
  if (isPending) return <p class="quiet">{i18n.t('pictures.onTheirWay', numbers)}</p>
  return (
    <p class="quiet">
      {i18n.t('pictures.stored', numbers)} {limit && limitSentence(limit)}{' '}
      <button
        type="button"
        class="button plain"
        onClick={() => openLibraryPage(`#/article/${article.id}`)}
      >
        {i18n.t('pictures.more')}
      </button>
    </p>
  )
}
