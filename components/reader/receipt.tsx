import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { formatDateTime, formatNumber } from '../shared/format-article'
import { storedSentence } from '../shared/stored-sentence'
import { usePictureCount } from '../shared/use-picture-count'
import { TrayButton } from './tray-button'
import type { Tray } from './use-tray'

/** What was kept of what the page had, and when; what was not, and how to get more of it. */
export function Receipt({ article, tray }: { article: SavedArticle; tray: Tray }) {
  const count = usePictureCount(article.id)
  const kept = article.completeness
  return (
    <footer class="receipt quiet">
      <p>{i18n.t('article.saved', [formatDateTime(new Date(article.savedAt).toISOString())])}</p>
      <p>
        {i18n.t('article.receipt', [
          formatNumber(kept.wordsKept),
          formatNumber(kept.wordsSeen),
          formatNumber(kept.imagesKept),
          formatNumber(kept.imagesSeen),
          formatNumber(kept.captionsKept),
          formatNumber(kept.captionsSeen),
        ])}{' '}
        {tray.isEdited && i18n.t('tray.edited')}
      </p>
      {/* Kept are the places of pictures; their bytes may be late, or stay where they are. */}
      {count && count.stored < count.total && <p>{storedSentence(count)}</p>}
      <p class="choices">
        <TrayButton tray={tray} />
        <a class="button" href={article.url} target="_blank" rel="noopener noreferrer">
          {i18n.t('article.saveAgain')}
        </a>
      </p>
      <p>{i18n.t('article.saveAgainHint')}</p>
    </footer>
  )
}
