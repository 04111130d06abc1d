import { expect, test } from 'vitest'
import { putArticle } from '../../../lib/storage/articles'
import { listArticles, type PageKey } from '../../../lib/storage/list-articles'
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
