import { describe, expect, test } from 'vitest'
import {
  deleteArticles,
  getArticle,
  putArticle,
  restoreArticles,
  undoPut,
} from '../../../lib/storage/articles'
import { changeHighlight, putHighlight, removeHighlight } from '../../../lib/storage/highlights'
import { purgeTrash } from '../../../lib/storage/trash'
import { testHighlight } from '../../test-highlight'
import { numberedArticle, testLibrary } from './test-library'

async function libraryWithOne() {
  const db = await testLibrary()
  await putArticle(db, numberedArticle(1))
  await putHighlight(db, 'article-1', testHighlight(), 10)
  const highlights = async () => (await getArticle(db, 'article-1'))?.highlights
  const count = async () => (await db.get('meta', 'article-1'))?.highlightCount
  return { db, highlights, count }
}

const stored = testHighlight({ updatedAt: 10 })
const sameAgain = { ...numberedArticle(2), key: 'harbour.example/1', content: '<p>Newer.</p>' }

describe('a highlight', () => {
  test('is kept with the article and counted, and the article is newer for it', async () => {
    const { db, highlights, count } = await libraryWithOne()
    expect(await highlights()).toEqual([stored])
    expect(await count()).toBe(1)
    expect((await db.get('meta', 'article-1'))?.updatedAt).toBe(10)
  })

  test('is changed, not doubled, and what another page changed of it stays', async () => {
    const { db, highlights, count } = await libraryWithOne()
    await changeHighlight(db, 'article-1', stored, { note: 'why?' }, 10)
    await changeHighlight(db, 'article-1', stored, { color: 'pink' }, 11)
    expect(await highlights()).toEqual([{ ...stored, color: 'pink', note: 'why?', updatedAt: 11 }])
    expect(await count()).toBe(1)
  })

  test('is removed, and comes back as it was', async () => {
    const { db, highlights, count } = await libraryWithOne()
    expect(await removeHighlight(db, 'article-1', 'mark-1', 11)).toEqual(stored)
    expect(await highlights()).toEqual([])
    expect(await count()).toBeUndefined()
    await putHighlight(db, 'article-1', stored, 12)
    expect(await highlights()).toEqual([{ ...stored, updatedAt: 12 }])
    expect((await db.get('highlights', 'article-1'))?.gone).toEqual({})
  })

  test('is back with what was changed of it, where another page removed it', async () => {
    const { db, highlights } = await libraryWithOne()
    await removeHighlight(db, 'article-1', 'mark-1', 11)
    await changeHighlight(db, 'article-1', stored, { note: 'why?' }, 12)
    expect(await highlights()).toEqual([{ ...stored, note: 'why?', updatedAt: 12 }])
    expect((await db.get('highlights', 'article-1'))?.gone).toEqual({})
  })

  test('of an article that is gone says so', async () => {
    const db = await testLibrary()
    const put = putHighlight(db, 'nobody', testHighlight(), 1)
    await expect(put).rejects.toMatchObject({ code: 'article-missing' })
    expect(await db.count('highlights')).toBe(0)
  })

  test('stays when its article is saved again, and when that is undone', async () => {
    const { db, highlights, count } = await libraryWithOne()
    const { article } = await putArticle(db, sameAgain, { again: true })
    expect(article.highlightCount).toBe(1)
    expect(await highlights()).toEqual([stored])
    await putHighlight(db, 'article-1', testHighlight({ id: 'mark-2', createdAt: 5 }), 20)
    await undoPut(db, 'article-1')
    expect((await highlights())?.map(({ id }) => id)).toEqual(['mark-2', 'mark-1'])
    expect(await count()).toBe(2)
  })

  test('goes to the trash with its article, comes back with it, and goes for good with it', async () => {
    const { db, highlights, count } = await libraryWithOne()
    await deleteArticles(db, ['article-1'], 50)
    expect(await db.count('highlights')).toBe(0)
    await restoreArticles(db, ['article-1'])
    expect(await highlights()).toEqual([stored])
    expect(await count()).toBe(1)
    await deleteArticles(db, ['article-1'], 50)
    await purgeTrash(db, 51)
    expect(await db.count('trash')).toBe(0)
    expect(await db.count('highlights')).toBe(0)
  })

  test('comes in with an article that has it', async () => {
    const db = await testLibrary()
    const article = numberedArticle(1, { highlights: [stored] })
    expect((await putArticle(db, article)).article.highlightCount).toBe(1)
    expect(await getArticle(db, 'article-1')).toEqual(article)
  })
})
