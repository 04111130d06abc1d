import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { SavedArticle } from '../../../lib/article'
import { type FormatName, formats } from '../../../lib/export/formats'
import { exportToFolder } from '../../../lib/export-folder'
import type { ManyOptions } from '../../../lib/export-source'
import { library } from '../../../lib/library'
import { defaultSettings } from '../../../lib/settings'
import { sha256 } from '../../../lib/sha256'
import { putArticle } from '../../../lib/storage/articles'
import { chosenFolder, rememberFolder } from '../../../lib/storage/chosen-folder'
import { putPicture } from '../../../lib/storage/images'
import { emptyLibrary } from '../backup/library-file'
import { useLibraryAlone } from '../library-alone'
import { numberedArticle } from '../storage/test-library'

// A folder of the browser's own stands for one that the reader has chosen: it has the same interface.
const record = '.offprint.json'

useLibraryAlone()

let folder: FileSystemDirectoryHandle

beforeEach(async () => {
  await emptyLibrary()
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('notes', { recursive: true }).catch(() => undefined)
  folder = await root.getDirectoryHandle('notes', { create: true })
  const db = await library()
  for (const number of [1, 2, 3]) await putArticle(db, numberedArticle(number))
})

afterAll(async () => {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('notes', { recursive: true }).catch(() => undefined)
})

describe('articles in a folder', () => {
  it('are written with folders and names as the reader has set them', async () => {
    expect(await exported({ settings: named('{{site}}/{{title}}') })).toEqual(all({ written: 3 }))
    const files = await contents()
    expect(Object.keys(files)).toEqual([
      record,
      'Harbour Gazette/Article 1.md',
      'Harbour Gazette/Article 2.md',
      'Harbour Gazette/Article 3.md',
    ])
    expect(files['Harbour Gazette/Article 2.md']).toContain('The **ferry** is back.')
  })

  it('are not written a second time', async () => {
    await exported()
    const before = await contents()
    const times = await lastModified()
    await laterThan(times)
    expect(await exported()).toEqual(all({ unchanged: 3 }))
    expect(await contents()).toEqual(before)
    expect(withoutRecord(await lastModified())).toEqual(withoutRecord(times))
  })

  it.each(Object.keys(formats) as FormatName[])(
    'as %s are not written a second time, and leave other formats alone',
    async (format) => {
      await exported({ format: format === 'json' ? 'csl' : 'json' })
      await exported({ format })
      const before = await contents()
      expect(Object.keys(before)).toHaveLength(7)
      expect(await exported({ format })).toEqual(all({ unchanged: 3 }))
      expect(await contents()).toEqual(before)
    },
  )

  it('are written again where they have changed, and only those', async () => {
    await exported()
    const before = await lastModified()
    await laterThan(before)
    await change(2, { content: '<p>Another story.</p>' })
    await putArticle(await library(), numberedArticle(4))
    expect(await exported()).toEqual(all({ written: 2, unchanged: 2 }))
    expect((await contents())['2026-03-04 Article 2.md']).toContain('Another story.')
    const after = await lastModified()
    expect(after['2026-03-04 Article 1.md']).toBe(before['2026-03-04 Article 1.md'])
    expect(after['2026-03-04 Article 2.md']).not.toBe(before['2026-03-04 Article 2.md'])
  })

  it('are written again where the file is gone', async () => {
    await exported()
    await folder.removeEntry('2026-03-04 Article 3.md')
    expect(await exported()).toEqual(all({ written: 1, unchanged: 2 }))
    expect(await contents()).toHaveProperty(['2026-03-04 Article 3.md'])
  })

  it('move where their name is another, and leave no empty folder', async () => {
    await exported({ settings: named('{{site}}/{{title}}') })
    await write('Harbour Gazette/My own.md', 'mine')
    await change(1, { title: 'Renamed' })
    expect(await exported({ settings: named('{{site}}/{{title}}') })).toEqual(
      all({ written: 1, unchanged: 2 }),
    )
    expect(Object.keys(await contents())).toEqual([
      record,
      'Harbour Gazette/Article 2.md',
      'Harbour Gazette/Article 3.md',
      'Harbour Gazette/My own.md',
      'Harbour Gazette/Renamed.md',
    ])
    await folder
      .getDirectoryHandle('Harbour Gazette')
      .then((gazette) => gazette.removeEntry('My own.md'))
    await exported({ settings: named('{{title}}') })
    expect(await names()).toEqual([record, 'Article 2.md', 'Article 3.md', 'Renamed.md'])
  })

  it('keep their names when another of the same name comes', async () => {
    const settings = named('{{title}}')
    for (const number of [1, 2]) await change(number, { title: 'Live' })
    await exported({ settings })
    const before = await contents()
    await putArticle(await library(), numberedArticle(9, { title: 'Live' }))
    expect(await exported({ settings })).toEqual(all({ written: 1, unchanged: 3 }))
    const { 'Live (3).md': newest, [record]: _record, ...rest } = await contents()
    expect(newest).toContain('article-9')
    expect(rest).toEqual(withoutRecord(before))
  })

  it('stay where the library has them no more', async () => {
    await exported()
    await emptyLibrary()
    await putArticle(await library(), numberedArticle(1))
    expect(await exported()).toEqual(all({ unchanged: 1 }))
    expect(await names()).toHaveLength(4)
  })

  it('have several forms beside each other', async () => {
    await exported()
    expect(await exported({ format: 'text' })).toEqual(all({ written: 3 }))
    expect(await exported({ format: 'text' })).toEqual(all({ unchanged: 3 }))
    expect(await exported()).toEqual(all({ unchanged: 3 }))
    expect(await names()).toHaveLength(7)
  })

  it('have their pictures beside them, each written once', async () => {
    const bytes = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], {
      type: 'image/png',
    })
    const hash = await sha256(await bytes.arrayBuffer())
    for (const number of [1, 2]) {
      const url = 'https://harbour.example/ferry.jpg'
      await putPicture(await library(), `article-${number}`, { index: 0, url, hash, bytes })
    }
    const settings = { ...defaultSettings, markdownPictures: 'beside' } as const
    await exported({ settings })
    const path = `pictures/${hash.slice(0, 20)}.png`
    const before = await lastModified()
    expect(before).toHaveProperty([path])
    await laterThan(before)
    expect(await exported({ settings })).toEqual(all({ unchanged: 3 }))
    expect((await lastModified())[path]).toBe(before[path])
  })

  it('go on where an export was stopped', async () => {
    const stop = new AbortController()
    const stopped = exported({
      signal: stop.signal,
      onProgress: ({ done }) => done === 1 && stop.abort(),
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(await names()).toEqual([record, '2026-03-04 Article 3.md'])
    expect(await exported()).toEqual(all({ written: 2, unchanged: 1 }))
  })
})

describe('what the reader has in the folder', () => {
  it('is never written over, whatever it is called', async () => {
    await write('2026-03-04 Article 1.md', 'mine')
    await write('2026-03-04 Article 2.md/inside.md', 'mine too')
    expect(await exported()).toEqual(all({ written: 3 }))
    expect(await exported()).toEqual(all({ unchanged: 3 }))
    const files = await contents()
    expect(files['2026-03-04 Article 1.md']).toBe('mine')
    expect(files['2026-03-04 Article 2.md/inside.md']).toBe('mine too')
    expect(files['2026-03-04 Article 1 (2).md']).toContain('The **ferry** is back.')
    expect(files['2026-03-04 Article 2 (2).md']).toContain('The **ferry** is back.')
  })

  it('stays where a folder would have to be, and the others are written', async () => {
    await write('Harbour Gazette', 'mine')
    await change(1, { siteName: 'Elsewhere' })
    const report = await exported({ settings: named('{{site}}/{{title}}') })
    expect(report).toMatchObject({
      written: 1,
      leftOut: [{ id: 'article-3' }, { id: 'article-2' }],
    })
    const files = await contents()
    expect(files['Harbour Gazette']).toBe('mine')
    expect(files).toHaveProperty(['Elsewhere/Article 1.md'])
  })

  it.each([
    ['the article is the same', {}],
    ['the article has changed', { content: '<p>Another story.</p>' }],
    ['the article has another name', { title: 'Renamed' }],
  ])(
    'that it has changed in an exported file stays, and is named, where %s',
    async (_, changed) => {
      await exported()
      const path = '2026-03-04 Article 2.md'
      await write(path, 'My notes')
      await change(2, changed)
      const told = all({ unchanged: 2, changed: [path] })
      expect(await exported()).toEqual(told)
      expect(await exported()).toEqual(told)
      expect((await contents())[path]).toBe('My notes')
      expect(await names()).toHaveLength(4)
    },
  )

  it('that is touched but not changed is not taken for a change', async () => {
    await exported()
    const path = '2026-03-04 Article 2.md'
    const text = (await contents())[path] ?? ''
    await laterThan(await lastModified())
    await write(path, text)
    expect(await exported()).toEqual(all({ unchanged: 3 }))
  })

  it('is known again without the record', async () => {
    await exported()
    for (const broken of ['', '{', 'null', '{"format":"offprint-folder","version":1,"files":7}']) {
      await write(record, broken)
      expect(await exported()).toEqual(all({ unchanged: 3 }))
    }
    expect(await names()).toHaveLength(4)
  })

  it('is safe from a record that somebody else wrote', async () => {
    await write('mine.md', 'mine')
    const file = await fileAt('mine.md')
    const hostile = (path: string) => ({
      [path]: { id: 'article-1', sum: '0', size: file.size, modified: file.lastModified },
    })
    for (const path of [
      '../notes/mine.md',
      '/mine.md',
      './mine.md',
      'a/../mine.md',
      'a//mine.md',
      '__proto__.md',
    ]) {
      const files = hostile(path)
      await write(record, JSON.stringify({ format: 'offprint-folder', version: 1, files }))
      expect(await exported()).toMatchObject({ changed: [], leftOut: [] })
      expect((await contents())['mine.md']).toBe('mine')
    }
    const files = hostile('mine.md')
    await write(record, JSON.stringify({ format: 'offprint-folder', version: 1, files }))
    expect(await exported()).toMatchObject({ changed: ['mine.md'], leftOut: [] })
    expect((await contents())['mine.md']).toBe('mine')
  })
})

describe('a folder', () => {
  it('is remembered', async () => {
    await rememberFolder(folder)
    expect(await (await chosenFolder())?.isSameEntry(folder)).toBe(true)
  })

  it('that is gone is said to be', async () => {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('notes', { recursive: true })
    await expect(exported()).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it('is written by one window at a time', async () => {
    const reports = await Promise.all([exported(), exported()])
    expect(reports.map(({ written }) => written).toSorted()).toEqual([0, 3])
  })
})

function exported(options: Partial<ManyOptions> = {}) {
  return exportToFolder(folder, { format: 'markdown', settings: defaultSettings, ...options })
}

function all(report: object) {
  return { written: 0, unchanged: 0, changed: [], leftOut: [], ...report }
}

function named(nameTemplate: string) {
  return { ...defaultSettings, nameTemplate }
}

async function change(number: number, changed: Partial<SavedArticle>): Promise<void> {
  await putArticle(await library(), numberedArticle(number, changed), { again: true })
}

async function* filesIn(
  handle: FileSystemDirectoryHandle,
  above = '',
): AsyncGenerator<[path: string, file: File]> {
  for await (const [name, entry] of handle.entries()) {
    if (entry instanceof FileSystemFileHandle) yield [above + name, await entry.getFile()]
    else yield* filesIn(entry as FileSystemDirectoryHandle, `${above}${name}/`)
  }
}

async function contents(): Promise<Record<string, string>> {
  const files: [string, string][] = []
  for await (const [path, file] of filesIn(folder)) files.push([path, await file.text()])
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1)))
}

async function names(): Promise<string[]> {
  return Object.keys(await contents())
}

async function lastModified(): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for await (const [path, file] of filesIn(folder)) times[path] = file.lastModified
  return times
}

/** The clock of a file system may be coarse. */
async function laterThan(times: Record<string, number>): Promise<void> {
  while (Date.now() <= Math.max(...Object.values(times)) + 20) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function withoutRecord<Value>({ [record]: _record, ...rest }: Record<string, Value>) {
  return rest
}

async function fileAt(path: string): Promise<File> {
  return (await folder.getFileHandle(path)).getFile()
}

async function write(path: string, text: string): Promise<void> {
  const [name, ...above] = path.split('/').toReversed()
  let place = folder
  for (const part of above.toReversed()) {
    place = await place.getDirectoryHandle(part, { create: true })
  }
  const stream = await (await place.getFileHandle(name!, { create: true })).createWritable()
  await stream.write(text)
  await stream.close()
}
