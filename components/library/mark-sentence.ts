import { i18n } from '#i18n'
import type { ArticleChange } from '../../lib/background-api'

/** What the reader has just changed about an article, for who does not see the button. */
export function markSentence({ starred, archived }: ArticleChange): string {
  if (starred !== undefined) return i18n.t(starred ? 'library.starSet' : 'library.starTaken')
  if (archived !== undefined)
    return i18n.t(archived ? 'library.archiveSet' : 'library.archiveTaken')
  return i18n.t('library.tagsSaved')
}
