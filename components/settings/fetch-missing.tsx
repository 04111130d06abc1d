import { i18n } from '#i18n'
import { fetchAllMissing } from '../../lib/fetch-all-missing'
import { LongWorkButton } from './long-work-button'

/** One button that fetches the missing pictures of all articles; leaving the page stops it. */
export function FetchMissing() {
  return (
    <LongWorkButton
      run={fetchAllMissing}
      start={i18n.t('pictures.fetchAll')}
      stop={i18n.t('pictures.fetchStop')}
      progress={(numbers) => i18n.t('pictures.fetchProgress', numbers)}
      done={(found) => <p>{i18n.t('pictures.fetchDone', found)}</p>}
    />
  )
}
