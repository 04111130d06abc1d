import { i18n } from '#i18n'
import { fetchAllMissing } from '../../lib/fetch-all-missing'
import { formatNumber } from '../shared/format-article'
import { type LongWork, useLongWork } from '../shared/use-long-work'

/** One button that fetches the missing pictures of all articles; leaving the page stops it. */
export function FetchMissing() {
  const { work, isRunning, start, stop } = useLongWork(fetchAllMissing)
  return (
    <>
      <p class="choices">
        <button type="button" class="button" onClick={isRunning ? stop : start}>
          {isRunning ? i18n.t('pictures.fetchStop') : i18n.t('pictures.fetchAll')}
        </button>
      </p>
      <p role="status">{work && sentenceOf(work)}</p>
    </>
  )
}

function sentenceOf(work: LongWork): string {
  if ('problem' in work) return work.problem
  if ('result' in work) return i18n.t('pictures.fetchDone', work.result)
  return i18n.t('pictures.fetchProgress', [formatNumber(work.done), formatNumber(work.total)])
}
