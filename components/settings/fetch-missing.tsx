import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { errorMessage } from '../../lib/error-messages'
import { fetchAllMissing } from '../../lib/fetch-all-missing'
import { formatNumber } from '../shared/format-article'

type Work = { done: number; total: number } | { found: number } | { problem: string }

/** One button that fetches the missing pictures of all articles; leaving the page stops it. */
export function FetchMissing() {
  const [work, setWork] = useState<Work | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    stopping.current = controller
    try {
      setWork({ found: await fetchAllMissing(setWork, controller.signal) })
    } catch (error) {
      setWork({ problem: errorMessage(error) })
    }
  }
  const isRunning = work !== null && 'total' in work
  return (
    <>
      <p class="choices">
        <button
          type="button"
          class="button"
          onClick={isRunning ? () => stopping.current?.abort() : start}
        >
          {isRunning ? i18n.t('pictures.fetchStop') : i18n.t('pictures.fetchAll')}
        </button>
      </p>
      <p role="status">{work && sentenceOf(work)}</p>
    </>
  )
}

function sentenceOf(work: Work): string {
  if ('problem' in work) return work.problem
  if ('found' in work) return i18n.t('pictures.fetchDone', work.found)
  return i18n.t('pictures.fetchProgress', [formatNumber(work.done), formatNumber(work.total)])
}
