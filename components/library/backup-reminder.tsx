import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { backupDue } from '../../lib/backup-due'
import { formatDate } from '../../lib/format-date'
import { useSettings } from '../shared/use-settings'

/** A quiet line above the list when a backup is due and the reader wants to be told. */
export function BackupReminder() {
  const { backupReminder } = useSettings()
  const [due, setDue] = useState<{ last: number | null } | null>(null)
  useEffect(() => {
    backupDue(backupReminder, Date.now()).then(setDue, () => setDue(null))
  }, [backupReminder])
  if (!due) return null
  return (
    <aside class="quiet backup-reminder">
      {due.last === null ? i18n.t('backup.dueNever') : i18n.t('backup.due', [formatDate(due.last)])}{' '}
      <a href="#/settings/backup">{i18n.t('backup.dueLink')}</a>
    </aside>
  )
}
