import { i18n } from '#i18n'
import { applySiteRules } from '../../lib/apply-site-rules'
import { formatNumber } from '../shared/format-article'
import { type LongWork, useLongWork } from '../shared/use-long-work'

/** One button that applies the rules to everything that is stored, without the network. */
export function ApplyRules() {
  const { work, isRunning, start, stop } = useLongWork((onProgress, signal) =>
    applySiteRules(null, onProgress, signal),
  )
  return (
    <>
      <p class="choices">
        <button type="button" class="button" onClick={isRunning ? stop : start}>
          {isRunning ? i18n.t('pictures.fetchStop') : i18n.t('rules.apply')}
        </button>
      </p>
      <p role="status">{work && sentenceOf(work)}</p>
    </>
  )
}

function sentenceOf(work: LongWork): string {
  if ('problem' in work) return work.problem
  if ('result' in work) return i18n.t('rules.applied', work.result)
  return i18n.t('pictures.fetchProgress', [formatNumber(work.done), formatNumber(work.total)])
}
