import { i18n } from '#i18n'
import type { Completeness, SavedArticle } from '../../lib/article'
import { formatNumber } from '../shared/format-article'
import { kindSentence } from '../shared/kind-sentence'
import { TrayButton } from './tray-button'
import type { Tray } from './use-tray'

/** Says plainly when an article is not the whole of it, and what can be done. */
export function Shortfall({ article, tray }: { article: SavedArticle; tray: Tray }) {
  const { completeness } = article
  const sentence = kindSentence(completeness.kind) ?? doubtSentence(completeness)
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

/** With more than this share of its words in doubt, some of the story may be missing. */
const mostInDoubt = 0.15

function doubtSentence({ wordsSeen, wordsKept }: Completeness): string | null {
  const inDoubt = wordsSeen - wordsKept
  return inDoubt > mostInDoubt * wordsSeen
    ? i18n.t('article.inDoubt', inDoubt, [formatNumber(inDoubt)])
    : null
}
