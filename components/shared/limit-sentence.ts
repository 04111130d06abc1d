import { i18n } from '#i18n'
import type { PicturesLimit } from '../../lib/article'

/** Which limit of the settings kept pictures of an article away. */
export function limitSentence(limit: PicturesLimit): string {
  if (limit === 'number') return i18n.t('pictures.limitNumber')
  return limit === 'bytes' ? i18n.t('pictures.limitBytes') : i18n.t('pictures.limitTime')
}
