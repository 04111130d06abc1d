import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ArticleImage } from '../../../lib/article'
import { background } from '../../../lib/background'
import { fetchAllMissing } from '../../../lib/fetch-all-missing'
import { withLibrary } from '../../../lib/library'
import { deleteArticles, putArticle } from '../../../lib/storage/articles'
import { putPicture } from '../../../lib/storage/images'
import { purgeArticles } from '../../../lib/storage/trash'
import { savedArticle } from '../../saved-article'

vi.mock('../../../lib/background', () => ({ background: { fetchPictures: vi.fn() } }))

const fetchPictures = vi.mocked(background.fetchPictures)
const ids = ['one', 'two']
const images = ['a', 'b'].map((name): ArticleImage => {
  const url = `https://pictures.example/${name}.png`
  return { url, alt: '', width: null, height: null, caption: null, credit: null }
})

async function store(id: string, index: number) {
  const url = images[index]?.url ?? ''
  const bytes = new Blob([url])
  await withLibrary((db) => putPicture(db, id, { index, url, hash: url, bytes }))
}

beforeEach(async () => {
  fetchPictures.mockReset()
  await withLibrary((db) => deleteArticles(db, ids, 1))
  await withLibrary((db) => purgeArticles(db, ids))
  for (const id of ids)
    await withLibrary((db) => putArticle(db, savedArticle({ id, key: id, images })))
})

it('asks for the pictures of one article after the other, and counts those that are new', async () => {
  await store('one', 1)
  fetchPictures.mockImplementation((id) => store(id, 0))
  const seen: unknown[] = []
  const progress = (now: unknown) => seen.push(now)
  expect(await fetchAllMissing(progress, new AbortController().signal)).toBe(2)
  expect(fetchPictures.mock.calls.flat().toSorted()).toEqual(ids)
  expect(seen).toEqual([
    { done: 0, total: 2 },
    { done: 1, total: 2 },
  ])
})

it('stops in the middle of an article, and counts what came', async () => {
  const stop = new AbortController()
  fetchPictures.mockImplementation(async (id) => {
    await store(id, 0)
    stop.abort()
    await new Promise(() => undefined)
  })
  expect(await fetchAllMissing(() => undefined, stop.signal)).toBe(1)
  expect(fetchPictures).toHaveBeenCalledOnce()
})

it('counts nothing for an article that is deleted meanwhile', async () => {
  for (const id of ids) await store(id, 0)
  fetchPictures.mockImplementation((id) => withLibrary((db) => deleteArticles(db, [id], 2)))
  expect(await fetchAllMissing(() => undefined, new AbortController().signal)).toBe(0)
})
