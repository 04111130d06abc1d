import { lastBackup } from './last-backup'
import { withLibrary } from './library'
import type { Choices } from './settings'
import { getStats } from './storage/stats'

const day = 24 * 60 * 60 * 1000
const every: Record<Choices['backupReminder'], number> = {
  off: Number.POSITIVE_INFINITY,
  weekly: 7 * day,
  monthly: 30 * day,
}

/** Whether the reader wants to be reminded of a backup now, and when the last one was; null where not. */
export async function backupDue(
  reminder: Choices['backupReminder'],
  now: number,
): Promise<{ last: number | null } | null> {
  if (reminder === 'off') return null
  const last = await lastBackup()
  if (last !== null && now - last < every[reminder]) return null
  const { articles } = await withLibrary(getStats)
  return articles > 0 ? { last } : null
}
