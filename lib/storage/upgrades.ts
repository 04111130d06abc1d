import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { LibrarySchema } from './schema'

type UpgradeTransaction = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'versionchange'
>

type Upgrade = (
  db: IDBPDatabase<LibrarySchema>,
  transaction: UpgradeTransaction,
) => void | Promise<void>

/**
 * Entry N takes a library of version N to N + 1. Append only: a released entry is never changed. What a library of
 * version N held is in the test of entry N.
 */
export const upgrades: Upgrade[] = [
  createStores,
  countPictures,
  keepRemoved,
  addSearch,
  keepUndo,
  keepHighlights,
]

function createStores(db: IDBPDatabase<LibrarySchema>): void {
  const meta = db.createObjectStore('meta', { keyPath: 'id' })
  meta.createIndex('savedAt', ['savedAt', 'id'])
  meta.createIndex('publishedTime', 'publishedTime')
  meta.createIndex('siteName', ['siteName', 'savedAt'])
  meta.createIndex('unread', ['unread', 'savedAt'])
  meta.createIndex('key', 'key', { unique: true })
  meta.createIndex('tags', 'tags', { multiEntry: true })
  db.createObjectStore('content', { keyPath: 'id' })
  db.createObjectStore('text', { keyPath: 'id' })
  db.createObjectStore('images', { keyPath: 'hash' })
  db.createObjectStore('imageRefs', { keyPath: ['id', 'index'] }).createIndex('hash', 'hash')
  db.createObjectStore('stats', { keyPath: 'name' })
  db.createObjectStore('trash', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt')
  db.createObjectStore('previous', { keyPath: 'id' })
  db.createObjectStore('tombstones', { keyPath: 'id' })
}

/** Articles know how many of their pictures are stored, and which still have to be tried. */
async function countPictures(
  _db: IDBPDatabase<LibrarySchema>,
  transaction: UpgradeTransaction,
): Promise<void> {
  const meta = transaction.objectStore('meta')
  meta.createIndex('picturesPending', 'picturesPending')
  for (let row = await meta.openCursor(); row; row = await row.continue()) {
    const pending = row.value.imageCount > 0 ? ({ picturesPending: 1 } as const) : {}
    await row.update({ ...row.value, imagesStored: 0, ...pending })
  }
}

/** What cleaning dropped has a place; of articles that are there already it is not known. */
function keepRemoved(db: IDBPDatabase<LibrarySchema>): void {
  db.createObjectStore('removed', { keyPath: 'id' })
}

/** Articles can be searched, and listed by star and archive. Those that are there are indexed later, bit by bit. */
async function addSearch(
  db: IDBPDatabase<LibrarySchema>,
  transaction: UpgradeTransaction,
): Promise<void> {
  const pending = db.createObjectStore('searchPending', { keyPath: 'id' })
  db.createObjectStore('searchSegments', { keyPath: 'number' })
  db.createObjectStore('searchBlocks', { keyPath: ['segment', 'block'] })
  const meta = transaction.objectStore('meta')
  meta.createIndex('isStarred', 'isStarred')
  meta.createIndex('isArchived', 'isArchived')
  for (let row = await meta.openCursor(); row; row = await row.continue()) {
    const { id, starred, archived } = row.value
    await pending.put({ id, stamp: 0 })
    if (!starred && !archived) continue
    const isStarred = starred && ({ isStarred: 1 } as const)
    const isArchived = archived && ({ isArchived: 1 } as const)
    await row.update({ ...row.value, ...isStarred, ...isArchived })
  }
}

/** A restore of a backup can be undone. */
function keepUndo(db: IDBPDatabase<LibrarySchema>): void {
  db.createObjectStore('undo', { keyPath: 'id' })
}

/** Highlights have a place; articles that are there have none. */
function keepHighlights(db: IDBPDatabase<LibrarySchema>): void {
  db.createObjectStore('highlights', { keyPath: 'id' })
}
