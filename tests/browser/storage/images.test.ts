import { describe, expect, test } from 'vitest'
import type { ArticleImage } from '../../../lib/article'
import {
  deleteArticles,
  findByKey,
  forgetUndo,
  putArticle,
  restoreArticles,
  undoPut,
} from '../../../lib/storage/articles'
import {
  articlesAwaitingPictures,
  awaitsPictures,
  markPicturesTried,
  missingPictures,
  putPicture,
  readPictures,
} from '../../../lib/storage/images'
import { purgeTrash } from '../../../lib/storage/trash'
import { numberedArticle, testLibrary } from './test-library'

function picture(name: string): ArticleImage {
  const url = `https://harbour.example/${name}.png`
  return { url, alt: name, width: null, height: null, caption: null, credit: null }
}

function fetched(index: number, name: string, hash = `hash of ${name}`) {
  const bytes = new Blob([name], { type: 'image/png' })
  return { index, url: picture(name).url, hash, bytes }
}

const withTwo = numberedArticle(1, { images: [picture('ferry'), picture('quay')] })

async function storedNames(db: Awaited<ReturnType<typeof testLibrary>>, id: string) {
  const pictures = await readPictures(db, id)
  const names = await Promise.all(
    [...pictures].map(async ([at, bytes]) => [at, await bytes.text()]),
  )
  return Object.fromEntries(names)
}

describe('pictures', () => {
  test('are read back with their type, and counted in the list', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    expect(await putPicture(db, 'article-1', fetched(1, 'quay'))).toBe(true)
    const pictures = await readPictures(db, 'article-1')
    expect([...pictures.keys()]).toEqual([1])
    expect(pictures.get(1)?.type).toBe('image/png')
    expect(await storedNames(db, 'article-1')).toEqual({ 1: 'quay' })
    expect(await findByKey(db, withTwo.key)).toMatchObject({ imageCount: 2, imagesStored: 1 })
    const missing = await missingPictures(db, 'article-1')
    expect(missing?.pictures.map(({ index }) => index)).toEqual([0])
  })

  test('are awaited until all have been tried, and by nobody where there are none', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    await putArticle(db, numberedArticle(2, { images: [] }))
    expect(await articlesAwaitingPictures(db)).toEqual(['article-1'])
    expect(await awaitsPictures(db, 'article-1')).toBe(true)
    await markPicturesTried(db, 'article-1')
    expect(await articlesAwaitingPictures(db)).toEqual([])
    expect(await awaitsPictures(db, 'article-1')).toBe(false)
    expect(await findByKey(db, withTwo.key)).toMatchObject({ title: withTwo.title })
  })

  test('that two articles show are stored once, and go with the last of them', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    await putArticle(db, numberedArticle(2, { images: [picture('ferry')] }))
    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    await putPicture(db, 'article-2', fetched(0, 'ferry'))
    expect(await db.count('images')).toBe(1)
    await undoPut(db, 'article-1')
    expect(await storedNames(db, 'article-2')).toEqual({ 0: 'ferry' })
    await undoPut(db, 'article-2')
    expect(await db.count('images')).toBe(0)
    expect(await db.count('imageRefs')).toBe(0)
  })

  test('follow their address when the article is saved again', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    await putPicture(db, 'article-1', fetched(1, 'quay'))
    const again = { ...withTwo, images: [picture('crane'), picture('ferry')] }
    const result = await putArticle(db, again, { again: true })
    expect(result.article).toMatchObject({ imageCount: 2, imagesStored: 1 })
    expect(await storedNames(db, 'article-1')).toEqual({ 1: 'ferry' })
    await forgetUndo(db)
    expect(await db.count('images')).toBe(1)
    expect(await articlesAwaitingPictures(db)).toEqual(['article-1'])
  })

  test('of the version before are kept until the save cannot be undone any more, and come back with it', async () => {
    const db = await testLibrary()
    const saveAgain = async (name: string) => {
      await putArticle(
        db,
        { ...withTwo, images: [picture(name), picture('quay')] },
        { again: true },
      )
      await putPicture(db, 'article-1', fetched(0, name))
    }
    await putArticle(db, withTwo)
    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    await saveAgain('crane')
    // What came since is kept too, as far as the version before shows it.
    await putPicture(db, 'article-1', fetched(1, 'quay'))
    await undoPut(db, 'article-1')
    expect(await storedNames(db, 'article-1')).toEqual({ 0: 'ferry', 1: 'quay' })
    expect(await findByKey(db, withTwo.key)).toMatchObject({ imageCount: 2, imagesStored: 2 })
    expect(await db.count('images')).toBe(2)

    await saveAgain('crane')
    expect(await db.count('images')).toBe(3)
    await saveAgain('heron')
    const hashes = ['hash of crane', 'hash of heron', 'hash of quay']
    expect(await db.getAllKeys('images')).toEqual(hashes)
    await forgetUndo(db)
    expect(await db.getAllKeys('images')).toEqual(['hash of heron', 'hash of quay'])
    await saveAgain('crane')
    await deleteArticles(db, ['article-1'], 5)
    expect(await db.getAllKeys('images')).toEqual(['hash of crane', 'hash of quay'])
    expect(await db.count('imageRefs')).toBe(2)
  })

  test('that have been tried are not awaited when the article comes back, others are', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    const { key } = withTwo
    const there = async () => [await awaitsPictures(db, 'article-1'), await findByKey(db, key)]
    await deleteArticles(db, ['article-1'], 5)
    await restoreArticles(db, ['article-1'])
    expect(await there()).toMatchObject([true, { imagesStored: 0 }])

    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    await markPicturesTried(db, 'article-1', { limit: 'size' })
    const tried = [false, { imagesStored: 1, picturesLimit: 'size' }]
    await deleteArticles(db, ['article-1'], 5)
    await restoreArticles(db, ['article-1'])
    expect(await there()).toMatchObject(tried)
    await putArticle(db, withTwo, { again: true })
    expect(await awaitsPictures(db, 'article-1')).toBe(true)
    await undoPut(db, 'article-1')
    expect(await there()).toMatchObject(tried)
  })

  test('that are not there any more are known until they are tried again', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    const gone = async () =>
      (await missingPictures(db, 'article-1'))?.pictures.map(({ isGone }) => isGone)
    expect(await gone()).toEqual([false, false])
    await markPicturesTried(db, 'article-1', { gone: [1] })
    expect(await gone()).toEqual([false, true])
    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    expect(await gone()).toEqual([true])
    await markPicturesTried(db, 'article-1')
    expect(await gone()).toEqual([false])
    await markPicturesTried(db, 'article-1', { gone: [1] })
    await putArticle(db, withTwo, { again: true })
    expect(await gone()).toEqual([false])
  })

  test('of another version than the article has by now have not been tried', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    await markPicturesTried(db, 'article-1', { images: [picture('ferry')] })
    expect(await awaitsPictures(db, 'article-1')).toBe(true)
    await markPicturesTried(db, 'article-1', { images: withTwo.images })
    expect(await awaitsPictures(db, 'article-1')).toBe(false)
  })

  test('stay while an article is in the trash, and are gone when it is emptied', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    await putPicture(db, 'article-1', fetched(0, 'ferry'))
    await deleteArticles(db, ['article-1'], 5)
    await restoreArticles(db, ['article-1'])
    expect(await storedNames(db, 'article-1')).toEqual({ 0: 'ferry' })
    await deleteArticles(db, ['article-1'], 5)
    await purgeTrash(db, 10)
    expect(await db.count('images')).toBe(0)
  })

  test('of an article that was deleted or changed meanwhile are not stored', async () => {
    const db = await testLibrary()
    await putArticle(db, withTwo)
    expect(await putPicture(db, 'article-1', fetched(0, 'quay'))).toBe(false)
    await deleteArticles(db, ['article-1'], 5)
    expect(await putPicture(db, 'article-1', fetched(0, 'ferry'))).toBe(false)
    expect(await db.count('images')).toBe(0)
  })
})
