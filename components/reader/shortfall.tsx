import { i18n } from '#i18n'
import type { Completeness, SavedArticle } from '../../lib/article'
import { wordsInDoubt } from '../../lib/words-in-doubt'
import { formatNumber } from '../shared/format-article'
import { kindSentence } from '../shared/kind-sentence'
import { TrayButton } from './tray-button'
import type { Tray } from './use-tray'

/** Says plainly when an article is not the whole of it, and what can be done. */
export function Shortfall({ article, tray }: { article: SavedArticle; tray: Tray }) {
  const { completeness } = article
  const sentence = sentenceOf(completeness)
  if (!sentence) return null
  const canBeSavedBetter = !/^(selection|live-blog)$/.test(completeness.kind)
  return (
    <div class="notice" dir="auto">
      <p>{sentence}</p>
      {canBeSavedBetter && (
        <p class="choices">
          <a class="button" href={article.url} target="_blank" rel="noopener noreferrer">
            {i18n.t('article.saveAgain')}
          </a>
          <TrayButton tray={tray} />
        </p>
      )}
    </div>
  )
}

/** How many words are in doubt says more than that some are. */
function sentenceOf(completeness: Completeness): string | null {
  const { kind } = completeness
  const isWhole = kind === 'article' || kind === 'partial'
  return (isWhole ? doubtSentence(completeness) : null) ?? kindSentence(kind)
}

function doubtSentence(completeness: Completeness): string | null {
  const inDoubt = wordsInDoubt(completeness)
  return inDoubt > 0 ? i18n.t('article.inDoubt', inDoubt, [formatNumber(inDoubt)]) : null
}
