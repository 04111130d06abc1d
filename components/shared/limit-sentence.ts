import { i18n } from '#i18n'
import type { PicturesLimit } from '../../lib/article'

/** Which limit kept pictures of an article away. */
export function limitSentence(limit: PicturesLimit): string {
  return sentences[limit]()
}

const sentences: Record<PicturesLimit, () => string> = {
  number: () => i18n.t('pictures.limitNumber'),
  bytes: () => i18n.t('pictures.limitBytes'),
  time: () => i18n.t('pictures.limitTime'),
  size: () => i18n.t('pictures.limitSize'),
  slow: () => i18n.t('pictures.limitSlow'),
  disk: () => i18n.t('pictures.limitDisk'),
}

/** Whether the reader can set it otherwise. */
export function isChosenLimit(limit: PicturesLimit): boolean {
  return limit === 'number' || limit === 'bytes' || limit === 'time'
}
