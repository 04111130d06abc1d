import { deleteDB, openDB } from 'idb'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../lib/storage/database'
import { upgrades } from '../../../lib/storage/upgrades'

function ownName(): string {
  const name = `test-${crypto.randomUUID()}`
  onTestFinished(() => deleteDB(name))
  return name
}

test('upgrade 0: an empty library becomes one with every store', async () => {
  const db = await openDatabase({ name: ownName() })
  expect([...db.objectStoreNames]).toEqual([
    'content',
    'highlights',
    'imageRefs',
    'images',
    'meta',
    'previous',
    'removed',
    'searchBlocks',
    'searchPending',
    'searchSegments',
    'stats',
    'text',
    'tombstones',
    'trash',
    'undo',
  ])
  expect([...db.transaction('meta').store.indexNames]).toEqual([
    'isArchived',
    'isStarred',
    'key',
    'picturesPending',
    'publishedTime',
    'savedAt',
    'siteName',
    'tags',
    'unread',
  ])
  expect(db.version).toBe(upgrades.length)
  db.close()
})

test('a library that a newer Offprint wrote is left alone and named', async () => {
  const name = ownName()
  const newer = await openDB(name, upgrades.length + 1, {
    upgrade: (db) => void db.createObjectStore('future'),
  })
  newer.close()
  await expect(openDatabase({ name })).rejects.toMatchObject({ code: 'library-newer' })
  const still = await openDB(name, upgrades.length + 1)
  expect([...still.objectStoreNames]).toEqual(['future'])
  still.close()
})

test('upgrade 1: pictures of articles that are there are still to be tried', async () => {
  const name = ownName()
  const before = await openDB(name, 1, {
    upgrade: (db, _old, _new, transaction) => void upgrades[0]!(db as never, transaction as never),
  })
  await before.put('meta', { id: 'with', key: 'a', imageCount: 2 })
  await before.put('meta', { id: 'without', key: 'b', imageCount: 0 })
  before.close()
  const db = await openDatabase({ name })
  expect(await db.getAll('meta')).toEqual([
    { id: 'with', key: 'a', imageCount: 2, imagesStored: 0, picturesPending: 1 },
    { id: 'without', key: 'b', imageCount: 0, imagesStored: 0 },
  ])
  expect(await db.getAllKeysFromIndex('meta', 'picturesPending')).toEqual(['with'])
  db.close()
})

test('upgrade 2: articles that are there stay, and what is dropped from now on has a place', async () => {
  const name = ownName()
  const before = await openDB(name, 2, {
    async upgrade(db, _old, _new, transaction) {
      for (const upgrade of upgrades.slice(0, 2)) await upgrade(db as never, transaction as never)
    },
  })
  await before.put('meta', { id: 'old', key: 'a' })
  before.close()
  const db = await openDatabase({ name })
  expect(await db.getAllKeys('meta')).toEqual(['old'])
  expect(await db.getAll('removed')).toEqual([])
  db.close()
})

test('upgrade 3: articles that are there wait to be indexed, and are found by star and archive', async () => {
  const name = ownName()
  const before = await openDB(name, 3, {
    async upgrade(db, _old, _new, transaction) {
      for (const upgrade of upgrades.slice(0, 3)) await upgrade(db as never, transaction as never)
    },
  })
  await before.put('meta', { id: 'plain', key: 'a', starred: false, archived: false })
  await before.put('meta', { id: 'marked', key: 'b', starred: true, archived: true })
  before.close()
  const db = await openDatabase({ name })
  expect(await db.getAllKeys('searchPending')).toEqual(['marked', 'plain'])
  expect(await db.getAllKeysFromIndex('meta', 'isStarred')).toEqual(['marked'])
  expect(await db.getAllKeysFromIndex('meta', 'isArchived')).toEqual(['marked'])
  db.close()
})

test('upgrade 4: articles that are there stay, and there is no restore to undo', async () => {
  const name = ownName()
  const before = await openDB(name, 4, {
    async upgrade(db, _old, _new, transaction) {
      for (const upgrade of upgrades.slice(0, 4)) await upgrade(db as never, transaction as never)
    },
  })
  await before.put('meta', { id: 'old', key: 'a' })
  before.close()
  const db = await openDatabase({ name })
  expect(await db.getAllKeys('meta')).toEqual(['old'])
  expect(await db.getAll('undo')).toEqual([])
  db.close()
})

test('upgrade 5: articles that are there stay, and have no highlights', async () => {
  const name = ownName()
  const before = await openDB(name, 5, {
    async upgrade(db, _old, _new, transaction) {
      for (const upgrade of upgrades.slice(0, 5)) await upgrade(db as never, transaction as never)
    },
  })
  await before.put('meta', { id: 'old', key: 'a' })
  before.close()
  const db = await openDatabase({ name })
  expect(await db.getAllKeys('meta')).toEqual(['old'])
  expect(await db.getAll('highlights')).toEqual([])
  db.close()
})

test('an upgrade that fails leaves the library as it was', async () => {
  const name = ownName()
  const before = await openDatabase({ name })
  before.close()
  upgrades.push(async (db) => {
    db.deleteObjectStore('meta')
    throw new Error('no')
  })
  onTestFinished(() => void upgrades.pop())
  await expect(openDatabase({ name })).rejects.toMatchObject({ code: 'unexpected' })
  const still = await openDB(name)
  expect(still.version).toBe(upgrades.length - 1)
  expect(still.objectStoreNames).toContain('meta')
  still.close()
})

test('a library held by an older version that does not let go is told as blocked', async () => {
  const name = ownName()
  const old = await new Promise<IDBDatabase>((resolve) => {
    // Version 1 of a raw connection that ignores `versionchange`, under a library that wants more.
    const request = indexedDB.open(name, 1)
    request.onsuccess = () => resolve(request.result)
  })
  upgrades.push(() => undefined)
  try {
    await expect(openDatabase({ name })).rejects.toMatchObject({ code: 'library-blocked' })
  } finally {
    upgrades.pop()
    old.close()
  }
})

test('an open library lets a newer version in and says that it was closed', async () => {
  const name = ownName()
  let wasClosed = false
  await openDatabase({ name, onClosed: () => (wasClosed = true) })
  const newer = await openDB(name, upgrades.length + 1)
  expect(wasClosed).toBe(true)
  newer.close()
})
