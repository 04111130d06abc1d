import { withLibrary } from './library'
import { forgetUndo } from './storage/articles'
import { purgeTrash } from './storage/trash'

const daysInTrash = 30

/** Empties what has been in the trash for thirty days, and what only an undo would need. A library that cannot be opened now is purged another time. */
export async function purgeOldTrash(): Promise<void> {
  const before = Date.now() - daysInTrash * 24 * 60 * 60 * 1000
  await withLibrary(async (db) => {
    await purgeTrash(db, before)
    await forgetUndo(db)
  }).catch(() => undefined)
}
