import { i18n } from '#i18n'
import { fetchAllMissing } from '../../lib/fetch-all-missing'
import { fetchedSentence } from '../shared/fetched-sentence'
import { longWork } from '../shared/long-work'
import { LongWorkButton } from './long-work-button'

const useFetching = longWork(fetchAllMissing)

/** One button that fetches the missing pictures of all articles. */
export function FetchMissing() {
  return (
    <LongWorkButton
      useWork={useFetching}
      start={i18n.t('pictures.fetchAll')}
      stop={i18n.t('pictures.fetchStop')}
      progress={(numbers) => i18n.t('pictures.fetchProgress', numbers)}
      done={(found) => <p>{fetchedSentence(found)}</p>}
    />
  )
}
