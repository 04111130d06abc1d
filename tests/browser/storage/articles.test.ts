import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  changeArticle,
  deleteArticles,
  findByKey,
  forgetUndo,
  getArticle,
  putArticle,
  restoreArticles,
  undoPut,
} from '../../../lib/storage/articles'
import { getStats } from '../../../lib/storage/stats'
import { purgeTrash } from '../../../lib/storage/trash'
import { numberedArticle, testLibrary } from './test-library'

describe('saving', () => {
  test('an article comes back as it was', async () => {
    const db = await testLibrary()
    const article = numberedArticle(1, { excerpt: 'long '.repeat(200), correction: 'Corrected.' })
    const { state } = await putArticle(db, article)
    expect(state).toBe('saved')
    expect(await getArticle(db, article.id)).toEqual(article)
  })

  test('the row of a list stays under 1 KB without the tags, also with a long excerpt', async () => {
    const db = await testLibrary()
    await putArticle(
      db,
      numberedArticle(1, { excerpt: 'x'.repeat(5000), content: '<p>y</p>'.repeat(9999) }),
    )
    const row = await db.get('meta', 'article-1')
    expect(JSON.stringify(row).length).toBeLessThan(1024)
  })

  test('the same page twice keeps one article and writes nothing the second time', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    const second = await putArticle(
      db,
      numberedArticle(2, { key: 'harbour.example/1', title: 'Other' }),
    )
    expect(second.state).toBe('already-saved')
    expect(second.article.id).toBe('article-1')
    expect((await getArticle(db, 'article-1'))?.title).toBe('Article 1')
    expect(await getStats(db)).toMatchObject({ articles: 1 })
  })

  test('the whole article goes in one transaction, on the disk before anybody is told', async () => {
    const db = await testLibrary()
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
    onTestFinished(() => opened.mockRestore())
    await putArticle(db, numberedArticle(1))
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writing).toEqual([
      [expect.arrayContaining(['meta', 'content', 'text']), 'readwrite', { durability: 'strict' }],
    ])
  })

  test('two saves of one page at the same time keep one article', async () => {
    const db = await testLibrary()
    const results = await Promise.all([
      putArticle(db, numberedArticle(1)),
      putArticle(db, numberedArticle(2, { key: 'harbour.example/1' })),
    ])
    expect(results.map((result) => result.state).toSorted()).toEqual(['already-saved', 'saved'])
    expect(await db.count('meta')).toBe(1)
    expect(await db.count('content')).toBe(1)
  })

  test('saving again updates the article and keeps what the reader did with it', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    const place = { progress: 0.4, readTo: 'The ferry' }
    await changeArticle(db, 'article-1', { tags: ['sea'], starred: true, readAt: 7, ...place }, 7)
    const { state, article } = await putArticle(
      db,
      numberedArticle(2, {
        key: 'harbour.example/1',
        title: 'New headline',
        text: 'New text',
        wordCount: 2,
        tags: [],
      }),
      { again: true },
    )
    expect(state).toBe('updated')
    expect(article).toMatchObject({
      id: 'article-1',
      title: 'New headline',
      tags: ['sea'],
      starred: true,
      readAt: 7,
      ...place,
    })
    expect((await getArticle(db, 'article-1'))?.text).toBe('New text')
    expect(await getStats(db)).toEqual({ articles: 1, unread: 0, words: 2 })
  })

  test('an article that cannot be stored leaves nothing behind', async () => {
    const db = await testLibrary()
    const broken = { ...numberedArticle(1), text: (() => 'no clone') as unknown as string }
    await expect(putArticle(db, broken)).rejects.toMatchObject({ name: 'AppError' })
    expect(await db.count('meta')).toBe(0)
    expect(await db.count('content')).toBe(0)
    expect(await getStats(db)).toEqual({ articles: 0, unread: 0, words: 0 })
  })
})

describe('undo', () => {
  test('undoing a first save takes the article away', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    await undoPut(db, 'article-1')
    expect(await getArticle(db, 'article-1')).toBeNull()
    expect(await findByKey(db, 'harbour.example/1')).toBeNull()
    expect(await getStats(db)).toEqual({ articles: 0, unread: 0, words: 0 })
  })

  test('undoing an update brings the old version back', async () => {
    const db = await testLibrary()
    const first = numberedArticle(1)
    await putArticle(db, first)
    await putArticle(
      db,
      { ...numberedArticle(2), key: first.key, text: 'changed' },
      { again: true },
    )
    await undoPut(db, first.id)
    expect(await getArticle(db, first.id)).toEqual(first)
  })

  test('undoing an update keeps what the reader has set since', async () => {
    const db = await testLibrary()
    const first = numberedArticle(1, { tags: ['old'], starred: true })
    await putArticle(db, first)
    await putArticle(db, { ...numberedArticle(2), key: first.key, text: 'new' }, { again: true })
    const set = { tags: ['sea'], starred: false, archived: true, readAt: 9, progress: 0.5 }
    await changeArticle(db, first.id, set, 9)
    await undoPut(db, first.id)
    expect(await getArticle(db, first.id)).toEqual({ ...first, ...set })
    expect(await db.getAllKeysFromIndex('meta', 'tags')).toEqual(['article-1'])
    expect(await db.countFromIndex('meta', 'isStarred')).toBe(0)
    expect(await db.countFromIndex('meta', 'isArchived')).toBe(1)
    expect(await getStats(db)).toMatchObject({ articles: 1, unread: 0 })
  })

  test('undoing twice, as a double click does, takes one save back and no more', async () => {
    const db = await testLibrary()
    const first = numberedArticle(1)
    await putArticle(db, first)
    await putArticle(db, { ...numberedArticle(2), key: first.key }, { again: true })
    await Promise.all([undoPut(db, first.id), undoPut(db, first.id)])
    expect(await getArticle(db, first.id)).toEqual(first)
  })

  test('after a restart there is no save to take back, and the articles stay', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    await forgetUndo(db)
    await undoPut(db, 'article-1')
    expect(await getArticle(db, 'article-1')).toEqual(numberedArticle(1))
    expect(await db.count('previous')).toBe(0)
  })

  test('undoing a save does not bring back what was deleted since', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    await putArticle(db, { ...numberedArticle(2), key: 'harbour.example/1' }, { again: true })
    await deleteArticles(db, ['article-1'], 5)
    await undoPut(db, 'article-1')
    expect(await db.count('meta')).toBe(0)
    expect(await db.getAllKeys('trash')).toEqual(['article-1'])
  })

  test('a deleted article comes back whole, and the counters with it', async () => {
    const db = await testLibrary()
    const article = numberedArticle(1)
    await putArticle(db, article)
    await deleteArticles(db, ['article-1', 'not-there'], 5)
    expect(await getArticle(db, 'article-1')).toBeNull()
    expect(await getStats(db)).toEqual({ articles: 0, unread: 0, words: 0 })
    await restoreArticles(db, ['article-1'])
    expect(await getArticle(db, 'article-1')).toEqual(article)
    expect(await getStats(db)).toEqual({ articles: 1, unread: 1, words: 4 })
  })

  test('an article that was saved anew while its old copy lay in the trash is not doubled', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    await deleteArticles(db, ['article-1'], 5)
    await putArticle(db, numberedArticle(2, { key: 'harbour.example/1' }))
    await putArticle(db, numberedArticle(3))
    await deleteArticles(db, ['article-3'], 5)
    expect(await restoreArticles(db, ['article-1', 'article-3', 'not-there'])).toEqual([
      'article-3',
    ])
    expect(await db.getAllKeys('meta')).toEqual(['article-2', 'article-3'])
    expect(await db.getAllKeys('trash')).toEqual(['article-1'])
  })

  test('old trash is purged and leaves a tombstone; young trash stays', async () => {
    const db = await testLibrary()
    for (const number of [1, 2]) {
      await putArticle(db, numberedArticle(number))
      await deleteArticles(db, [`article-${number}`], number * 100)
    }
    await purgeTrash(db, 150)
    expect(await db.getAllKeys('trash')).toEqual(['article-2'])
    expect(await db.getAll('tombstones')).toEqual([{ id: 'article-1', deletedAt: 100 }])
  })
})

describe('changing', () => {
  test('reading and unreading moves the unread counter', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    await changeArticle(db, 'article-1', { readAt: 9 }, 9)
    expect((await getStats(db)).unread).toBe(0)
    await changeArticle(db, 'article-1', { readAt: null }, 10)
    expect((await getStats(db)).unread).toBe(1)
    expect((await getArticle(db, 'article-1'))?.updatedAt).toBe(10)
  })

  test('changing an article that is gone says so', async () => {
    const db = await testLibrary()
    await expect(changeArticle(db, 'nobody', { starred: true }, 1)).rejects.toMatchObject({
      code: 'article-missing',
    })
  })
})
