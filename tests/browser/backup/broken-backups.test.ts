import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { library } from '../../../lib/library'
import { putArticle } from '../../../lib/storage/articles'
import { loadSettings, saveSettings } from '../../../lib/stored-settings'
import { useLibraryAlone } from '../library-alone'
import { numberedArticle } from '../storage/test-library'
import { brokenBackups } from './broken-backups'
import { endlessZip } from './endless-zip'
import { fillLibrary, libraryAsText } from './filled-library'
import { backedUp, emptyLibrary, restore } from './library-file'

useLibraryAlone()

let whole: Blob
let files: Record<string, Uint8Array>

beforeAll(async () => {
  await emptyLibrary()
  await fillLibrary(4)
  const backup = await backedUp()
  whole = backup.file
  files = backup.files
})

beforeEach(async () => {
  await browser.storage.local.set({ settings: {} })
  await emptyLibrary()
  await putArticle(await library(), numberedArticle(99))
})

describe('a broken or hostile backup', () => {
  it('is tried in at least forty ways', () => {
    expect(new Set(brokenBackups.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40)
  })

  it.each(brokenBackups)('$name', async ({ make, expected }) => {
    const file = await make(new Map(Object.entries(files)), whole)
    const before = await libraryAsText()
    if ('code' in expected) {
      await expect(restore(file, 'replace')).rejects.toMatchObject({ code: expected.code })
      expect(await libraryAsText()).toEqual(before)
      return
    }
    const report = await restore(file, 'merge')
    expect(report.problems.map(({ kind }) => kind).toSorted()).toEqual(
      expected.problems.slice(0, 200).toSorted(),
    )
    expect(report).toMatchObject({ added: expected.added, unreadable: expected.problems.length })
    const db = await library()
    expect(await db.getAllKeys('meta')).toContain('article-99')
    expect(JSON.stringify(await db.getAll('content'))).not.toMatch(/<script|onerror|javascript:/)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it.each(
    brokenBackups.filter(
      ({ name, expected }) => /settings|half of JSON/.test(name) && !('code' in expected),
    ),
  )('leaves the settings alone in replacing: $name', async ({ make }) => {
    const ours = {
      theme: 'sepia',
      siteRules: [{ id: 'mine', host: 'a.example', keep: true, by: 'text', value: 'Read on' }],
    } as const
    await saveSettings({ ...ours, siteRules: [...ours.siteRules] })
    const report = await restore(await make(new Map(Object.entries(files)), whole), 'replace')
    expect(report).toMatchObject({ removed: 0 })
    expect(report.unreadable).toBeGreaterThan(0)
    expect(await loadSettings()).toMatchObject(ours)
  })

  it('is read in seconds where a million files stand beside it', async () => {
    const file = endlessZip(Object.entries(files), 1_000_000)
    const started = performance.now()
    const report = await restore(file)
    expect(report).toMatchObject({ added: 3, unreadable: 1_000_000 })
    expect(report.problems).toHaveLength(200)
    expect(performance.now() - started).toBeLessThan(60_000)
  }, 120_000)

  it('takes no other article with it, whatever the error', async () => {
    const made = vi.spyOn(document.implementation, 'createHTMLDocument')
    made.mockImplementationOnce(() => {
      throw new TypeError('no reason')
    })
    expect(await restore(whole)).toMatchObject({
      added: 2,
      problems: [{ path: 'articles/000001.json', kind: 'unreadable' }],
    })
  })

  it('ends the work where the disk is full', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    put.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(restore(whole)).rejects.toMatchObject({ code: 'storage-full' })
    put.mockRestore()
  })

  it.each(
    brokenBackups.filter(({ name, expected }) => /manifest/.test(name) && !('code' in expected)),
  )('removes nothing in replacing: $name', async ({ make }) => {
    const report = await restore(await make(new Map(Object.entries(files)), whole), 'replace')
    expect(report).toMatchObject({ removed: 0 })
    expect(await (await library()).getAllKeys('meta')).toContain('article-99')
  })

  it('removes nothing in replacing where a part could not be read', async () => {
    const broken = brokenBackups.find(({ name }) => name === 'half of JSON')!
    const file = await broken.make(new Map(Object.entries(files)), whole)
    expect(await restore(file, 'replace')).toMatchObject({ added: 2, removed: 0, unreadable: 1 })
    expect(await (await library()).getAllKeys('meta')).toContain('article-99')
  })
})
