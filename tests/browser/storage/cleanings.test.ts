import { describe, expect, test } from 'vitest'
import type { Cleaning } from '../../../lib/cleaning'
import { parseQuery } from '../../../lib/search/parse-query'
import {
  deleteArticles,
  getArticle,
  putArticle,
  restoreArticles,
  undoPut,
} from '../../../lib/storage/articles'
import { editContent, getCleaning, hadChoices, putCleaning } from '../../../lib/storage/cleanings'
import { articlesAwaitingPictures, markPicturesTried } from '../../../lib/storage/images'
import { searchArticles } from '../../../lib/storage/search/search-articles'
import { newSearchMemory } from '../../../lib/storage/search/search-memory'
import { getStats } from '../../../lib/storage/stats'
import { numberedArticle, testLibrary } from './test-library'

const cleaning: Cleaning = {
  removed: [{ html: '<p>Sign up.</p>', reason: 'no-story', place: 1, element: 0 }],
  kept: [-1, -1],
  outline: [{ parent: -1, tag: 'aside', id: '', classes: 'promo' }],
}
const edit = {
  choices: { r0: true },
  ruled: {},
  saved: numberedArticle(1).content,
  content: '<p>The ferry is back.</p><p>Sign up.</p>',
  text: 'The ferry is back.\nSign up.',
  wordCount: 6,
}

async function libraryWithOne() {
  const db = await testLibrary()
  await putArticle(db, numberedArticle(1))
  await putCleaning(db, 'article-1', cleaning, 90)
  return db
}

describe('what cleaning dropped', () => {
  test('is kept beside the article', async () => {
    const db = await libraryWithOne()
    expect(await getCleaning(db, 'article-1')).toMatchObject({ ...cleaning, original: null })
    expect(await getArticle(db, 'article-1')).toEqual(numberedArticle(1))
  })

  test('is not kept for an article that is gone by then', async () => {
    const db = await testLibrary()
    expect(await putCleaning(db, 'article-1', cleaning, 90)).toBe(false)
    expect(await db.count('removed')).toBe(0)
  })

  test('goes to the trash with the article and comes back with it', async () => {
    const db = await libraryWithOne()
    await deleteArticles(db, ['article-1'], 5)
    expect(await db.count('removed')).toBe(0)
    await restoreArticles(db, ['article-1'])
    expect(await getCleaning(db, 'article-1')).toMatchObject(cleaning)
  })

  test('is that of the last save, and of the one before when that is undone', async () => {
    const db = await libraryWithOne()
    await putArticle(db, { ...numberedArticle(2), key: 'harbour.example/1' }, { again: true })
    expect(await getCleaning(db, 'article-1')).toBeNull()
    await undoPut(db, 'article-1')
    expect(await getCleaning(db, 'article-1')).toMatchObject(cleaning)
  })
})

describe('an edit of the content', () => {
  test('changes what is read and counted, and when it was changed', async () => {
    const db = await libraryWithOne()
    await editContent(db, 'article-1', edit, 99)
    expect(await getArticle(db, 'article-1')).toMatchObject({
      content: edit.content,
      text: edit.text,
      wordCount: 6,
      updatedAt: 99,
      completeness: { wordsKept: 6, wordsSeen: 6 },
    })
    expect(await getStats(db)).toMatchObject({ articles: 1, words: 6 })
  })

  test('counts the pictures and captions that were taken out or put back', async () => {
    const db = await libraryWithOne()
    const numbers = async (content: string) => {
      await editContent(db, 'article-1', { ...edit, content }, 99)
      const article = await getArticle(db, 'article-1')
      const { imagesKept, imagesSeen, captionsKept, captionsSeen } = article!.completeness
      return [imagesKept, imagesSeen, captionsKept, captionsSeen]
    }
    const { content } = numberedArticle(1)
    expect(await numbers('<p>The ferry is back.</p>')).toEqual([0, 1, 0, 1])
    const credit = '<figure><img src="image:1"><figcaption><cite>Ada</cite></figcaption></figure>'
    expect(await numbers(content + credit)).toEqual([2, 2, 1, 1])
    expect(await numbers(content)).toEqual([1, 1, 1, 1])
  })

  test('makes a picture that is put back one of the article’s own, to be fetched, and only once', async () => {
    const db = await testLibrary()
    const article = numberedArticle(1)
    const [own] = article.images
    const dropped = { ...own!, url: 'https://harbour.example/dropped.jpg' }
    const other = { ...own!, url: 'https://harbour.example/other.jpg' }
    await putArticle(db, article)
    await markPicturesTried(db, 'article-1')
    await putCleaning(db, 'article-1', { ...cleaning, images: [other, dropped] }, 90)
    const content = `${edit.saved}<figure><img src="image:9001"></figure>`
    const put = () => editContent(db, 'article-1', { ...edit, content }, 99)

    expect(await put()).toMatchObject({ imageCount: article.images.length + 1 })
    const number = article.images.length
    expect(await getArticle(db, 'article-1')).toMatchObject({
      content: `${edit.saved}<figure><img src="image:${number}"></figure>`,
      images: [...article.images, dropped],
    })
    expect(await articlesAwaitingPictures(db)).toEqual(['article-1'])

    await editContent(db, 'article-1', { ...edit, choices: {}, content: edit.saved }, 100)
    expect(await put()).toMatchObject({ imageCount: article.images.length + 1 })
    expect((await getArticle(db, 'article-1'))?.images).toEqual([...article.images, dropped])
  })

  test('is found by its words from then on, and no longer by those that were taken out', async () => {
    const db = await libraryWithOne()
    await editContent(db, 'article-1', { ...edit, text: 'Sign up for oysters.' }, 99)
    const find = async (typed: string) => {
      const query = parseQuery(typed)
      const asked = { query, filter: {}, limit: 50 }
      return (await searchArticles(db, asked, newSearchMemory())).total
    }
    expect(await find('oysters')).toBe(1)
    await editContent(db, 'article-1', { ...edit, text: 'Sign up for mussels.' }, 100)
    expect(await find('mussels')).toBe(1)
    expect(await find('oysters')).toBe(0)
  })

  test('remembers what was saved, however often it is edited', async () => {
    const db = await libraryWithOne()
    const { content } = numberedArticle(1)
    await editContent(db, 'article-1', edit, 99)
    await editContent(db, 'article-1', { ...edit, content: '<p>Other.</p>', wordCount: 1 }, 100)
    expect(await getCleaning(db, 'article-1')).toMatchObject({ saved: content, editedAt: 100 })
  })

  test('is newer than what was made of it before, once the page is saved again', async () => {
    const db = await libraryWithOne()
    await editContent(db, 'article-1', edit, 99)
    await putArticle(db, numberedArticle(1))
    await putCleaning(db, 'article-1', cleaning, 100)
    expect(await getCleaning(db, 'article-1')).toMatchObject({ choices: {}, editedAt: 100 })
  })

  test('is known to have been there when the page is saved again, where a choice was part of it', async () => {
    const db = await libraryWithOne()
    const saveAgain = () =>
      putArticle(db, { ...numberedArticle(2), key: 'harbour.example/1' }, { again: true })
    expect(await hadChoices(db, 'article-1')).toBe(false)
    await editContent(db, 'article-1', edit, 99)
    expect(await hadChoices(db, 'article-1')).toBe(false)
    await saveAgain()
    expect(await hadChoices(db, 'article-1')).toBe(true)
    await saveAgain()
    expect(await hadChoices(db, 'article-1')).toBe(false)
  })

  test('without any choice gives the saved article back as it was', async () => {
    const db = await libraryWithOne()
    await editContent(db, 'article-1', edit, 99)
    await editContent(db, 'article-1', { ...edit, choices: {} }, 100)
    expect(await getArticle(db, 'article-1')).toEqual({ ...numberedArticle(1), updatedAt: 100 })
    expect(await getCleaning(db, 'article-1')).toMatchObject({ choices: {}, original: null })
    expect(await getStats(db)).toMatchObject({ words: 4 })
  })

  test('of an article that was saved again since does not bring the old one back', async () => {
    const db = await libraryWithOne()
    const newer = { ...numberedArticle(2), key: 'harbour.example/1', content: '<p>Newer.</p>' }
    await putArticle(db, newer, { again: true })
    await putCleaning(db, 'article-1', cleaning, 90)
    await expect(editContent(db, 'article-1', edit, 9)).rejects.toMatchObject({
      code: 'article-missing',
    })
    expect((await getArticle(db, 'article-1'))?.content).toBe('<p>Newer.</p>')
  })

  test('of an article that is gone, or whose cleaning is not known, says so', async () => {
    const db = await testLibrary()
    await putArticle(db, numberedArticle(1))
    for (const id of ['article-1', 'nobody'])
      await expect(editContent(db, id, edit, 1)).rejects.toMatchObject({ code: 'article-missing' })
  })
})
