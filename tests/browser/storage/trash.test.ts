import { expect, test } from 'vitest'
import { parseQuery } from '../../../lib/search/parse-query'
import { deleteArticles, putArticle, restoreArticles } from '../../../lib/storage/articles'
import type { LibraryDatabase } from '../../../lib/storage/database'
import type { ArticleFilter } from '../../../lib/storage/search/article-filter'
import { hasTrash, purgeArticles, searchTrash } from '../../../lib/storage/trash'
import { numberedArticle, testLibrary } from './test-library'

async function trashOf(...changes: Parameters<typeof numberedArticle>[1][]) {
  const db = await testLibrary()
  for (const [index, change] of changes.entries()) {
    await putArticle(db, numberedArticle(index + 1, change))
    await deleteArticles(db, [`article-${index + 1}`], index)
  }
  return db
}

async function found(db: LibraryDatabase, typed = '', filter: ArticleFilter = {}, limit = 9) {
  const result = await searchTrash(db, { query: parseQuery(typed), filter, limit })
  return [result.total, ...result.found.map(({ article }) => article.id)]
}

test('what was deleted is listed, the last first, as far as it is wanted', async () => {
  const db = await trashOf({}, {}, {})
  await putArticle(db, numberedArticle(4))
  expect(await found(db)).toEqual([3, 'article-3', 'article-2', 'article-1'])
  expect(await found(db, '', {}, 1)).toEqual([3, 'article-3'])
})

test('it is sifted by site, tag and time, and found by the beginnings of its words', async () => {
  const db = await trashOf(
    { siteName: 'Morning Post', tags: ['sea'], title: 'The ferry', savedAt: 5 },
    {
      siteName: 'Evening Post',
      tags: [],
      title: 'Łódź',
      text: 'Nobody took the ferry.',
      savedAt: 9,
    },
  )
  expect(await found(db, '', { site: 'Morning Post' })).toEqual([1, 'article-1'])
  expect(await found(db, '', { tag: 'sea' })).toEqual([1, 'article-1'])
  expect(await found(db, '', { savedFrom: 6 })).toEqual([1, 'article-2'])
  expect(await found(db, 'ferr')).toEqual([2, 'article-2', 'article-1'])
  expect(await found(db, 'lodz ferry')).toEqual([1, 'article-2'])
  expect(await found(db, 'zeppelin')).toEqual([0])
})

test('what is deleted for good is gone with its pictures, and a tombstone stays', async () => {
  const db = await trashOf({}, {})
  await db.put('images', { hash: 'a', type: 'image/png', bytes: new Blob(['x']) })
  await db.put('imageRefs', { id: 'article-1', index: 0, hash: 'a', url: 'https://a.example/' })
  await purgeArticles(db, ['article-1', 'not-there'])
  expect(await db.getAllKeys('trash')).toEqual(['article-2'])
  expect(await db.getAll('tombstones')).toEqual([{ id: 'article-1', deletedAt: 0 }])
  expect(await db.count('images')).toBe(0)
  expect(await restoreArticles(db, ['article-1'])).toEqual([])
})

test('an article of the library is not touched by it', async () => {
  const db = await testLibrary()
  await putArticle(db, numberedArticle(1))
  expect(await hasTrash(db)).toBe(false)
  await purgeArticles(db, ['article-1'])
  expect(await db.count('meta')).toBe(1)
  await deleteArticles(db, ['article-1'], 5)
  expect(await hasTrash(db)).toBe(true)
})
