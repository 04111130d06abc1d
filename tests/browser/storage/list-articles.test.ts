import { expect, test } from 'vitest'
import { putArticle } from '../../../lib/storage/articles'
import { listArticles, type PageKey } from '../../../lib/storage/list-articles'
import { rowsOf } from '../../../lib/storage/rows'
import { numberedArticle, testLibrary } from './test-library'

test('pages go from the newest to the oldest and miss none, also where many were saved in one millisecond', async () => {
  const db = await testLibrary()
  for (let number = 0; number < 120; number++) {
    await putArticle(db, numberedArticle(number, { savedAt: 1000 + Math.floor(number / 40) }))
  }
  const ids: string[] = []
  let before: PageKey | undefined
  for (;;) {
    const page = await listArticles(db, { ...(before && { before }), limit: 50 })
    ids.push(...page.articles.map((article) => article.id))
    if (!page.next) break
    before = page.next
  }
  expect(ids).toHaveLength(120)
  expect(new Set(ids).size).toBe(120)
  expect(ids[0]).toMatch(/article-(8|9|1[01])/)
})

test('a browser without getAllRecords lists the same rows', async () => {
  const db = await testLibrary()
  for (let number = 0; number < 7; number++) await putArticle(db, numberedArticle(number))
  const expected = await listArticles(db, { limit: 5 })
  const native = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords')
  Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords')
  try {
    expect('getAllRecords' in IDBIndex.prototype).toBe(false)
    expect(await listArticles(db, { limit: 5 })).toEqual(expected)
  } finally {
    if (native) Object.defineProperty(IDBIndex.prototype, 'getAllRecords', native)
  }
})

test('every article of five thousand is on exactly one page, in order', async () => {
  const db = await testLibrary()
  const transaction = db.transaction('meta', 'readwrite')
  for (let number = 0; number < 5000; number++) {
    // Seven a millisecond, and not in the order of time.
    const savedAt = 1000 + Math.floor(((number * 37) % 5000) / 7)
    transaction.store.put(rowsOf(numberedArticle(number, { savedAt })).meta)
  }
  await transaction.done
  const seen: PageKey[] = []
  let before: PageKey | null = null
  do {
    const page = await listArticles(db, { ...(before && { before }), limit: 60 })
    seen.push(...page.articles.map(({ savedAt, id }): PageKey => [savedAt, id]))
    before = page.next
  } while (before)
  expect(new Set(seen.map(([, id]) => id)).size).toBe(5000)
  expect(seen).toHaveLength(5000)
  const isDescending = seen.every((key, at) => at === 0 || indexedDB.cmp(seen[at - 1], key) > 0)
  expect(isDescending).toBe(true)
})
