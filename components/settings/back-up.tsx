import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { lastBackup } from '../../lib/last-backup'
import { formatDate, formatNumber } from '../shared/format-article'
import { type LongWork, useLongWork } from '../shared/use-long-work'

const start = async (
  ...args: [(progress: { done: number; total: number }) => void, AbortSignal]
) => {
  const { backUp } = await import('../../lib/back-up')
  return backUp(i18n.t('backup.fileName', [new Date().toISOString().slice(0, 10)]), ...args)
}

/** One button that downloads everything as one file, and when that was last done. */
export function BackUp() {
  const { work, isRunning, start: begin, stop } = useLongWork(start)
  const [last, setLast] = useState<number | null>(null)
  useEffect(() => {
    if (!isRunning) lastBackup().then(setLast)
  }, [isRunning])
  return (
    <>
      <p>{last === null ? i18n.t('backup.never') : i18n.t('backup.last', [formatDate(last)])}</p>
      <p class="choices">
        <button type="button" class="button" onClick={isRunning ? stop : begin}>
          {isRunning ? i18n.t('backup.stop') : i18n.t('backup.start')}
        </button>
      </p>
      <p role="status">{work && sentenceOf(work)}</p>
    </>
  )
}

function sentenceOf(work: LongWork): string {
  if ('problem' in work) return work.problem
  if ('result' in work) return i18n.t('backup.done', work.result)
  return i18n.t('export.progress', [formatNumber(work.done), formatNumber(work.total)])
}
