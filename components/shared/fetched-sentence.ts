import { i18n } from '#i18n'

/** How many of the missing pictures came, where all that are wanted have been asked for. */
export function fetchedSentence(found: number): string {
  return found === 0 && !navigator.onLine
    ? i18n.t('pictures.offline')
    : i18n.t('pictures.fetchDone', found)
}
