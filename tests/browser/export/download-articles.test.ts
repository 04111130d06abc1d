import { strFromU8 } from 'fflate'
import { deleteDB } from 'idb'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { downloadBook } from '../../../lib/download-book'
import { AppError } from '../../../lib/errors'
import { downloadArticles } from '../../../lib/export-many'
import { library } from '../../../lib/library'
import { defaultSettings } from '../../../lib/settings'
import { putArticle } from '../../../lib/storage/articles'
import { putPicture } from '../../../lib/storage/images'
import { catchDownload } from '../catch-download'
import { useLibraryAlone } from '../library-alone'
import { numberedArticle } from '../storage/test-library'

useLibraryAlone()

beforeAll(async () => {
  const db = await library()
  for (let number = 1; number <= 250; number++) {
    await putArticle(db, numberedArticle(number, { title: number % 2 ? 'Odd' : `Even ${number}` }))
  }
})

afterEach(async () => {
  vi.restoreAllMocks()
  const folder = await navigator.storage.getDirectory()
  for await (const name of folder.keys()) await folder.removeEntry(name)
})

afterAll(() => deleteDB('library'))

describe('downloadArticles', () => {
  it('zips the whole library, newest first, each file with a name of its own', async () => {
    const archive = catchDownload()
    const steps: number[] = []
    const report = await downloadArticles({
      format: 'markdown',
      name: 'My library: all',
      settings: defaultSettings,
      onProgress: ({ done, total }) => steps.push(done / total),
    })
    const { name, files } = await archive()

    expect(report).toEqual({ exported: 250, leftOut: [] })
    expect(name).toBe('My library all.zip')
    expect(Object.keys(files)).toHaveLength(250)
    expect(Object.keys(files).slice(0, 4)).toEqual([
      '2026-03-04 Even 250.md',
      '2026-03-04 Odd.md',
      '2026-03-04 Even 248.md',
      '2026-03-04 Odd (2).md',
    ])
    expect(strFromU8(files['2026-03-04 Even 250.md']!)).toContain('The **ferry** is back.')
    expect(steps).toHaveLength(250)
    expect(steps.at(-1)).toBe(1)
  })

  it('leaves out what fails, says so, and goes on', async () => {
    const archive = catchDownload()
    const ids = ['article-1', 'no-such-article', 'article-2']
    const report = await downloadArticles({
      ids,
      format: 'json',
      name: 'x',
      settings: defaultSettings,
    })

    expect(report).toEqual({
      exported: 2,
      leftOut: [{ id: 'no-such-article', title: null, error: new AppError('article-missing') }],
    })
    expect(Object.keys((await archive()).files)).toEqual([
      '2026-03-04 Odd.json',
      '2026-03-04 Even 2.json',
    ])
  })

  it('lays out Markdown as the reader has written it', async () => {
    const archive = catchDownload()
    await downloadArticles({
      ids: ['article-2'],
      format: 'markdown',
      name: 'x',
      settings: { ...defaultSettings, markdownTemplate: '{{ title }} ({{ words }})' },
    })
    const { files } = await archive()
    expect(strFromU8(files['2026-03-04 Even 2.md']!)).toBe('Even 2 (4)')
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const cancel = new AbortController()
    let seen = 0
    const exporting = downloadArticles({
      format: 'text',
      name: 'x',
      settings: defaultSettings,
      signal: cancel.signal,
      onProgress: ({ done }) => {
        seen = done
        if (done === 20) cancel.abort()
      },
    })

    await expect(exporting).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen).toBeLessThan(250)
    expect(clicked).not.toHaveBeenCalled()
    const folder = await navigator.storage.getDirectory()
    expect(await Array.fromAsync(folder.keys())).toEqual([])
  })
})

describe('downloadBook', () => {
  it('makes one EPUB of many articles, with the pictures that the library has', async () => {
    const db = await library()
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4)
    const picture = { index: 0, url: 'https://harbour.example/ferry.jpg', hash: 'a'.repeat(64) }
    const bytes = await canvas.convertToBlob({ type: 'image/png' })
    expect(await putPicture(db, 'article-3', { ...picture, bytes })).toBe(true)

    const book = catchDownload()
    const ids = ['article-3', 'no-such-article', 'article-4']
    const done: number[] = []
    const report = await downloadBook({
      ids,
      title: 'Sunday',
      onProgress: ({ done: number }) => done.push(number),
    })
    const { name, files } = await book()

    expect(report).toEqual({
      exported: 2,
      leftOut: [{ id: 'no-such-article', title: null, error: new AppError('article-missing') }],
    })
    expect(done).toEqual([1, 2, 3])
    expect(name).toBe('Sunday.epub')
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'book/picture-1-1.png',
        'book/article-1.xhtml',
        'book/article-2.xhtml',
      ]),
    )
    expect(strFromU8(files['book/article-1.xhtml']!)).toContain('<img src="picture-1-1.png"')
    expect(strFromU8(files['book/article-2.xhtml']!)).not.toContain('<img')
  })

  it('makes none where nothing could be read, and leaves nothing behind when it is cancelled', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const report = await downloadBook({ ids: ['no-such-article'], title: 'x' })
    expect(report.exported).toBe(0)

    const cancel = new AbortController()
    const making = downloadBook({
      title: 'x',
      signal: cancel.signal,
      onProgress: ({ done }) => done === 20 && cancel.abort(),
    })
    await expect(making).rejects.toMatchObject({ name: 'AbortError' })
    expect(clicked).not.toHaveBeenCalled()
    const folder = await navigator.storage.getDirectory()
    expect(await Array.fromAsync(folder.keys())).toEqual([])
  })
})

describe('downloadArticles as HTML', () => {
  it('has the pictures inside', async () => {
    const archive = catchDownload()
    await downloadArticles({
      ids: ['article-3'],
      format: 'html',
      name: 'x',
      settings: { ...defaultSettings, nameTemplate: '{{site}}/{{title}}' },
    })
    const { files } = await archive()
    expect(Object.keys(files)).toEqual(['Harbour Gazette/Odd.html'])
    expect(strFromU8(files['Harbour Gazette/Odd.html']!)).toContain('src="data:image/png;base64,')
  })
})
