import { i18n } from '#i18n'
import type { PictureCount } from '../../lib/storage/images'
import { formatNumber } from './format-article'

/** How many of an article's pictures are stored, where some are not. */
export function storedSentence({
  stored,
  total,
  isPending,
}: Pick<PictureCount, 'stored' | 'total' | 'isPending'>): string {
  const numbers: [string, string] = [formatNumber(stored), formatNumber(total)]
  return isPending ? i18n.t('pictures.onTheirWay', numbers) : i18n.t('pictures.stored', numbers)
}
