import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { SavedArticle } from '../../../lib/article'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { downloadArticles } from '../../../lib/export-many'
import { importMarkdown } from '../../../lib/import-markdown'
import { library } from '../../../lib/library'
import { restoreFiles } from '../../../lib/restore-files'
import { hasRestored } from '../../../lib/restore-settings'
import { defaultSettings } from '../../../lib/settings'
import { sha256 } from '../../../lib/sha256'
import { changeArticle, getArticle, putArticle } from '../../../lib/storage/articles'
import { readPictures } from '../../../lib/storage/images'
import { undoLastRestore } from '../../../lib/undo-last-restore'
import { articleDifferences } from '../../article-differences'
import { savedArticle } from '../../saved-article'
import { fillLibrary, libraryAsText } from '../backup/filled-library'
import { backedUp, emptyLibrary } from '../backup/library-file'
import { catchDownload } from '../catch-download'
import { useLibraryAlone } from '../library-alone'
import { bringIn, folder } from './import-files'

useLibraryAlone()

beforeEach(async () => {
  await browser.storage.local.set({ settings: {} })
  await emptyLibrary()
})

const id = savedArticle().id
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const png = Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0))

/** As cleaning leaves it: sizes on pictures, captions among the words. */
const asCleaned = {
  content: savedArticle().content.replace('alt="A ferry"', '$& width="1200" height="800"'),
  text: `${savedArticle().text}\nLeaving at six. Ada Quill`,
  wordCount: 9,
}

describe('a zip of exported Markdown', () => {
  it('brings the same articles into an empty library, and nothing twice', async () => {
    await fillLibrary(6, asCleaned)
    const db = await library()
    const before = await Promise.all([1, 2, 3, 4, 5].map((n) => getArticle(db, `article-${n}`)))
    const downloaded = catchDownload()
    await downloadArticles({ format: 'markdown', name: 'library', settings: defaultSettings })
    const { file } = await downloaded()
    vi.restoreAllMocks()
    await emptyLibrary()

    const zip = new File([file], 'library.zip')
    expect(await bringIn([zip])).toMatchObject({ added: 5, kept: 0, unreadable: 0 })
    for (const article of before) {
      const after = await getArticle(db, article!.id)
      expect(articleDifferences(article!, after!)).toEqual([])
    }
    expect(await db.get('stats', 'library')).toMatchObject({ articles: 5 })
    expect(await bringIn([zip])).toMatchObject({ added: 0, updated: 0, kept: 5, unreadable: 0 })
    expect(await db.count('meta')).toBe(5)
  })

  it('is told apart from a backup by what is in it, and cannot take the place of the library', async () => {
    await fillLibrary(2)
    const { file } = await backedUp()
    await emptyLibrary()
    expect(await bringIn([new File([file], 'x.zip')])).toMatchObject({ added: 1 })
    const zip = new File([zipSync({ 'a.md': new TextEncoder().encode('x') })], 'b.zip')
    const options = {
      mode: 'replace',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    } as const
    await expect(restoreFiles([zip], options)).rejects.toMatchObject({ code: 'not-a-backup' })
  })
})

describe('merging Markdown', () => {
  it('keeps what is newer here, updates what is older, and undo brings that back', async () => {
    const db = await library()
    await putArticle(db, savedArticle())
    const files = folder({ 'a.md': renderMarkdown(savedArticle({ title: 'From the file' })) })
    await changeArticle(db, id, { tags: ['mine'] }, 1_800_000_000_000)
    expect(await bringIn(files)).toMatchObject({ added: 0, updated: 0, kept: 1 })
    expect((await getArticle(db, id))?.tags).toEqual(['mine'])

    await changeArticle(db, id, { tags: ['old'] }, 1)
    const before = await libraryAsText()
    expect(await bringIn(files)).toMatchObject({ added: 0, updated: 1, kept: 0 })
    expect((await getArticle(db, id))?.title).toBe('From the file')
    await undoLastRestore()
    expect(await libraryAsText()).toEqual(before)
  })

  it('keeps what an update does not have: stored pictures, and what cleaning left out', async () => {
    await fillLibrary(2)
    const db = await library()
    const article = (await getArticle(db, 'article-1'))!
    const text = (change: Partial<SavedArticle>) =>
      renderMarkdown({ ...article, updatedAt: 1_800_000_000_000, ...change })
    const left = (await db.get('removed', 'article-1'))!

    const other = article.content.replace('is back', 'is back at last')
    for (const change of [{ tags: ['newer'] }, { content: other, updatedAt: 1_800_000_000_001 }]) {
      expect(await bringIn(folder({ 'a.md': text(change) }))).toMatchObject({ updated: 1 })
      expect((await readPictures(db, 'article-1')).size).toBe(1)
      expect(await db.get('removed', 'article-1')).toEqual(left)
    }
    expect(await db.get('meta', 'article-1')).toMatchObject({ imagesStored: 1 })
  })

  it('names a file that holds an article again', async () => {
    const text = renderMarkdown(savedArticle())
    expect(await bringIn(folder({ 'a.md': text, 'b/c.md': text }))).toMatchObject({
      added: 1,
      problems: [{ path: 'b/c.md', kind: 'doubled' }],
    })
  })

  it('goes on where one file ends in an error that nobody knows', async () => {
    const file = (path: string, read: () => Promise<Uint8Array<ArrayBuffer>>) => ({
      ...{ path, modified: 1_700_000_000_000, read },
    })
    const text = new TextEncoder().encode(renderMarkdown(savedArticle()))
    const files = [
      file('a.md', () => Promise.reject(new TypeError('no reason'))),
      file('b.md', () => Promise.resolve(text)),
    ]
    const signal = new AbortController().signal
    const report = await importMarkdown(files, {
      ...{ mode: 'merge', onProgress: () => undefined, signal, isCutOff: false },
      beforeChange: async () => undefined,
    })
    expect(report).toMatchObject({ added: 1, problems: [{ path: 'a.md', kind: 'unreadable' }] })
  })

  it('stops when it is told to, and says so', async () => {
    const stopping = new AbortController()
    const files = folder({
      'a.md': renderMarkdown(savedArticle()),
      'b.md': renderMarkdown(savedArticle({ id: 'b', url: 'https://harbour.example/b' })),
    })
    const report = await restoreFiles(files, {
      mode: 'merge',
      onProgress: ({ done, total }) => {
        expect(total).toBe(2)
        if (done === 0) stopping.abort()
      },
      signal: stopping.signal,
    })
    expect(report).toMatchObject({ added: 1, isStopped: true })
  })
})

describe('several files chosen together', () => {
  const text = (number: number) =>
    renderMarkdown(
      savedArticle({
        ...{ id: `md-${number}`, key: `md.example/${number}` },
        url: `https://md.example/${number}`,
      }),
    )
  const zipped = (name: string, files: Record<string, string>) => {
    const entries = Object.entries(files).map(([path, content]) => [path, strToU8(content)])
    return new File([zipSync(Object.fromEntries(entries)).slice()], name)
  }

  it('come in all: zips, backups and Markdown, and undo takes them all back', async () => {
    await fillLibrary(2)
    const backup = new File([(await backedUp()).file], 'backup.zip')
    await emptyLibrary()
    const before = await libraryAsText()
    const report = await bringIn([
      zipped('one.zip', { 'a.md': text(1), 'bad.md': 'x' }),
      zipped('two.ZIP', { 'a.md': text(2) }),
      backup,
      new File(['no zip'], 'three.zip'),
      new File([text(3)], 'c.md'),
    ])
    expect(report).toMatchObject({ added: 4, unreadable: 2 })
    expect(report.problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'one.zip/bad.md no-address',
      'three.zip unreadable',
    ])
    await undoLastRestore()
    const { stats: _before, ...rowsBefore } = before
    const { stats: _after, ...rowsAfter } = await libraryAsText()
    expect(rowsAfter).toEqual(rowsBefore)
  })

  it('that all cannot be read leave the undo of the last restore alone', async () => {
    await bringIn([new File([text(1)], 'a.md')])
    const bad = [new File(['x'], 'b.md')]
    expect(await bringIn(bad)).toMatchObject({ added: 0, unreadable: 1 })
    await expect(bringIn([new File(['x'], 'b.zip')])).rejects.toMatchObject({
      code: 'not-a-backup',
    })
    expect(await hasRestored()).toBe(true)
    await undoLastRestore()
    expect(await (await library()).count('meta')).toBe(0)
  })
})

describe('pictures', () => {
  const linked = (link: string) =>
    renderMarkdown(savedArticle()).replace('(https://harbour.example/ferry.jpg)', `(${link})`)

  it.each([
    [
      'beside the file',
      'news/a.md',
      'attachments/the%20ferry.png',
      'news/attachments/the ferry.png',
    ],
    ['in a folder above', 'news/2026/a.md', '../attachments/f.png', 'news/attachments/f.png'],
    ['from the top of the vault', 'news/a.md', 'attachments/f.png', 'attachments/f.png'],
  ])('%s are stored, under the address they came from', async (_, path, link, picture) => {
    await bringIn(folder({ [path]: linked(link), [picture]: png }))
    const db = await library()
    const article = await getArticle(db, id)
    expect(article?.images).toEqual(savedArticle().images)
    const stored = (await readPictures(db, id)).get(0)
    expect(await sha256(await stored!.arrayBuffer())).toBe(await sha256(png))
    expect((await db.get('meta', id))?.imagesStored).toBe(1)
  })

  it('that Obsidian embeds by their name are found', async () => {
    const text = renderMarkdown(savedArticle()).replace(
      '![A ferry](https://harbour.example/ferry.jpg)',
      '![[ferry_1.png|A ferry]]',
    )
    await bringIn(folder({ 'v/a.md': text, 'v/files/ferry_1.png': png }))
    const article = await getArticle(await library(), id)
    expect(article?.images).toEqual(savedArticle().images)
    expect((await readPictures(await library(), id)).size).toBe(1)
  })

  it('in the text are stored', async () => {
    const url = `data:image/png;base64,${pixel}`
    const article = savedArticle({ images: [{ ...savedArticle().images[0]!, url }] })
    await bringIn(folder({ 'a.md': renderMarkdown(article) }))
    expect((await getArticle(await library(), id))?.images).toEqual(article.images)
    expect((await readPictures(await library(), id)).size).toBe(1)
  })

  it('in the text come back whatever their size, also where they lead', async () => {
    const body = btoa(String.fromCharCode(...png) + '\0'.repeat(450_000))
    const url = `data:image/png;base64,${body}`
    const article = savedArticle({ images: [{ ...savedArticle().images[0]!, url }] })
    await bringIn(folder({ 'a.md': renderMarkdown(article) }))
    expect((await getArticle(await library(), id))?.images).toEqual(article.images)
    expect((await readPictures(await library(), id)).size).toBe(1)
  })

  it('far away stay far away, with no request', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    await bringIn(folder({ 'a.md': renderMarkdown(savedArticle()) }))
    const db = await library()
    expect(await db.get('meta', id)).toMatchObject({ imageCount: 1, imagesStored: 0 })
    expect((await getArticle(db, id))?.images).toEqual(savedArticle().images)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('that are not there are named, and leave their address and caption', async () => {
    const report = await bringIn(folder({ 'a.md': linked('attachments/gone.png') }))
    expect(report.problems).toEqual([
      { path: 'a.md', kind: 'missing-picture', detail: 'attachments/gone.png' },
    ])
    expect((await getArticle(await library(), id))?.images).toEqual(savedArticle().images)
  })
})
