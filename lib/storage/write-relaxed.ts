import type { LibraryDatabase } from './database'
import { type LibraryWrite, write } from './write'

/** As `write`, without waiting for the disk: a restore that the power cut off is done again from its file. */
export function writeRelaxed<T>(
  db: LibraryDatabase,
  work: (transaction: LibraryWrite) => Promise<T>,
): Promise<T> {
  return write(db, work, 'relaxed')
}
