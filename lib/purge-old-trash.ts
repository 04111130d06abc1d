import { withLibrary } from './library'
import { purgeTrash } from './storage/articles'

const daysInTrash = 30

/** Empties what has been in the trash for thirty days. A library that cannot be opened now is purged another time. */
export async function purgeOldTrash(): Promise<void> {
  const before = Date.now() - daysInTrash * 24 * 60 * 60 * 1000
  await withLibrary((db) => purgeTrash(db, before)).catch(() => undefined)
}
