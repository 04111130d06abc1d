import { strFromU8 } from 'fflate'
import { deleteDB } from 'idb'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { backUp } from '../../../lib/back-up'
import { AppError } from '../../../lib/errors'
import { lastBackup } from '../../../lib/last-backup'
import { library, withLibrary } from '../../../lib/library'
import { sha256 } from '../../../lib/sha256'
import { deleteArticles, getArticle, restoreArticles } from '../../../lib/storage/articles'
import { catchDownload } from '../catch-download'
import { useLibraryAlone } from '../library-alone'
import { fillLibrary } from './filled-library'
import { emptyLibrary } from './library-file'

useLibraryAlone()

beforeAll(async () => {
  await emptyLibrary()
  await fillLibrary(5)
})

afterAll(async () => {
  await browser.storage.local.clear()
  const db = await library()
  db.close()
  await deleteDB('library')
})

it('puts articles, trash, pictures, settings and checksums into one file', async () => {
  const downloaded = catchDownload()
  const steps: number[] = []
  const signal = new AbortController().signal
  expect(await backUp('My backup', ({ done, total }) => steps.push(done / total), signal)).toEqual({
    articles: 4,
    leftOut: [],
  })
  const { name, files } = await downloaded()

  expect(name).toBe('My backup.zip')
  const names = Object.keys(files)
  expect(names.filter((path) => path.startsWith('articles/'))).toHaveLength(4)
  expect(names.filter((path) => path.startsWith('pictures/'))).toHaveLength(5)
  expect(names).toEqual(
    expect.arrayContaining(['manifest.json', 'settings.json', 'trash/000001.json']),
  )
  const json = (path: string) => JSON.parse(strFromU8(files[path]!))
  expect(json('manifest.json')).toMatchObject({
    format: 'offprint-backup',
    version: 1,
    articles: 4,
    trash: 1,
  })
  expect(json('articles/000001.json')).toMatchObject({
    id: 'article-1',
    meta: { title: 'Article 1', tags: ['tag 1', 'näïve “tags”'] },
    text: { text: 'The ferry is back.' },
    removed: { removed: [{ reason: 'mostly-links' }] },
    pictures: [{ index: 0, type: 'image/png' }],
  })
  for (const [path, checksum] of Object.entries(json('checksums.json'))) {
    expect(await sha256(files[path]!.slice()), path).toBe(checksum)
  }
  expect(steps.at(-1)).toBe(1)
  expect(await lastBackup()).toBeGreaterThan(Date.now() - 60_000)
})

it('leaves out what cannot be read, says what, and takes the rest', async () => {
  const { get } = IDBObjectStore.prototype
  const reading = vi.spyOn(IDBObjectStore.prototype, 'get')
  reading.mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'text' && key === 'article-2') throw new DOMException('x', 'DataError')
    return get.call(this, key)
  })
  const broken = await (await library()).get('imageRefs', ['article-3', 0])
  const { arrayBuffer } = Blob.prototype
  let pictures = 0
  const picture = vi.spyOn(Blob.prototype, 'arrayBuffer')
  picture.mockImplementation(function (this: Blob) {
    if (this.type === 'image/png' && ++pictures === 2) throw new DOMException('x', 'NotReadable')
    return arrayBuffer.call(this)
  })
  const downloaded = catchDownload()
  const signal = new AbortController().signal
  const report = await backUp('Left out', () => undefined, signal)
  const { files } = await downloaded()
  reading.mockRestore()
  picture.mockRestore()

  expect(report).toMatchObject({
    articles: 3,
    leftOut: [
      { kind: 'article', id: 'article-2', title: 'Article 2' },
      { kind: 'picture', id: broken?.hash, title: 'Article 3' },
    ],
  })
  const names = Object.keys(files)
  expect(names.filter((path) => path.startsWith('articles/'))).toHaveLength(3)
  expect(names.filter((path) => path.startsWith('pictures/'))).toHaveLength(3)
})

it('fails whole where the library cannot be opened', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new AppError('library-blocked')
  })
  const work = backUp('x', () => undefined, new AbortController().signal)
  await expect(work).rejects.toMatchObject({ code: 'library-blocked' })
  vi.restoreAllMocks()
})

it('leaves nothing behind and remembers nothing when it is cancelled', async () => {
  await browser.storage.local.clear()
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  clicked.mockClear()
  const cancel = new AbortController()
  const work = backUp('x', ({ done }) => done === 2 && cancel.abort(), cancel.signal)
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  expect(clicked).not.toHaveBeenCalled()
  expect(await lastBackup()).toBeNull()
})

it('has an article that is deleted meanwhile as it was', async () => {
  const downloaded = catchDownload()
  const deleteOne = ({ done }: { done: number }) => {
    if (done === 1) void withLibrary((db) => deleteArticles(db, ['article-4'], Date.now()))
  }
  const report = await backUp('x', deleteOne, new AbortController().signal)
  const { files } = await downloaded()
  expect(await withLibrary((db) => getArticle(db, 'article-4'))).toBeNull()
  expect(report).toEqual({ articles: 4, leftOut: [] })
  const articles = Object.entries(files).filter(([path]) => path.startsWith('articles/'))
  const stored = articles.map(([, bytes]) => JSON.parse(strFromU8(bytes)))
  expect(stored.find(({ id }) => id === 'article-4')).toMatchObject({
    meta: { title: 'Article 4' },
  })
  expect(stored.map((article) => 'deletedAt' in article)).toEqual([false, false, false, false])
  await withLibrary((db) => restoreArticles(db, ['article-4']))
})
