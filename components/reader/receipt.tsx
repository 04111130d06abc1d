import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { formatDateTime, formatNumber } from '../shared/format-article'

/** What was kept of what the page had, and when. */
export function Receipt({ article }: { article: SavedArticle }) {
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
        ])}
      </p>
    </footer>
  )
}
