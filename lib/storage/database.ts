import { type IDBPDatabase, openDB } from 'idb'
import { AppError } from '../errors'
import type { LibrarySchema } from './schema'
import { asStorageError } from './storage-error'
import { upgrades } from './upgrades'

export type LibraryDatabase = IDBPDatabase<LibrarySchema>

export interface OpenOptions {
  name?: string
  /** Called when the browser closed the connection by itself, or another tab needs a newer version. */
  onClosed?: () => void
}

/**
 * Opens the library, creating or upgrading it.
 * @throws AppError `library-blocked` while an older tab holds it, `library-newer` where a newer Offprint wrote it,
 * `storage-refused`, `storage-full`
 */
export async function openDatabase({
  name = 'library',
  onClosed,
}: OpenOptions = {}): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    openDB<LibrarySchema>(name, upgrades.length, {
      async upgrade(db, oldVersion, _newVersion, transaction) {
        try {
          for (const upgrade of upgrades.slice(oldVersion)) await upgrade(db, transaction)
        } catch (error) {
          // The library stays as it was.
          transaction.done.catch(() => undefined)
          transaction.abort()
          reject(asStorageError(error))
        }
      },
      blocked: () => reject(new AppError('library-blocked')),
      blocking(_current, _blocked, event) {
        // An old tab must not keep a new version waiting.
        if (event.target instanceof IDBDatabase) event.target.close()
        onClosed?.()
      },
      terminated: () => onClosed?.(),
    }).then(resolve, (error: unknown) => reject(asStorageError(error)))
  })
}
