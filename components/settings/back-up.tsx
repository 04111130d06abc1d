import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { formatDate } from '../../lib/format-date'
import { lastBackup } from '../../lib/last-backup'
import { ExportOutcome } from '../export/export-outcome'
import { longWork } from '../shared/long-work'
import { backupOutcome } from './backup-outcome'
import { LongWorkButton } from './long-work-button'

const useBackingUp = longWork(async (onProgress, signal) => {
  const { backUp } = await import('../../lib/back-up')
  const name = i18n.t('backup.fileName', [new Date().toISOString().slice(0, 10)])
  return backUp(name, onProgress, signal)
})

/** One button that downloads everything as one file, and when that was last done. */
export function BackUp() {
  const [last, setLast] = useState<number | null>(null)
  const look = () => void lastBackup().then(setLast)
  useEffect(look, [])
  return (
    <>
      <p>{last === null ? i18n.t('backup.never') : i18n.t('backup.last', [formatDate(last)])}</p>
      <LongWorkButton
        useWork={useBackingUp}
        start={i18n.t('backup.start')}
        stop={i18n.t('backup.stop')}
        progress={(numbers) => i18n.t('export.progress', numbers)}
        done={(report) => <ExportOutcome {...backupOutcome(report)} />}
        onEnd={look}
      />
    </>
  )
}
