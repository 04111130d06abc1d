import { beforeEach, describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { library } from '../../../lib/library'
import { restoreFiles } from '../../../lib/restore-files'
import {
  changeArticle,
  deleteArticles,
  getArticle,
  putArticle,
  restoreArticles,
} from '../../../lib/storage/articles'
import { missingPictures, readPictures } from '../../../lib/storage/images'
import { loadSettings, saveSettings } from '../../../lib/stored-settings'
import { undoLastRestore } from '../../../lib/undo-last-restore'
import { useLibraryAlone } from '../library-alone'
import { numberedArticle } from '../storage/test-library'
import { fillLibrary, libraryAsText } from './filled-library'
import { backedUp, emptyLibrary, restore } from './library-file'

useLibraryAlone()

const rule = (id: string) =>
  ({ id, host: `${id}.example`, keep: false, by: 'selector', value: '.x' }) as const

beforeEach(async () => {
  await browser.storage.local.set({ settings: {} })
  await emptyLibrary()
})

describe('restoring into an empty library', () => {
  it('brings back every row and picture, byte for byte', async () => {
    await fillLibrary(12)
    const before = await libraryAsText()
    const { file } = await backedUp()
    await emptyLibrary()

    const report = await restore(file)
    expect(report).toMatchObject({ added: 11, updated: 0, kept: 0, unreadable: 0, problems: [] })
    expect(await libraryAsText()).toEqual(before)
  })

  it('makes nobody fetch pictures, and takes the host of no page on trust', async () => {
    await fillLibrary(2)
    const db = await library()
    const saved = await db.get('meta', 'article-1')
    expect(saved).toMatchObject({ picturesPending: 1, isFromTab: 1 })
    const { file } = await backedUp()
    await emptyLibrary()
    await restore(file)
    for (const meta of [
      await db.get('meta', 'article-1'),
      (await db.get('trash', 'article-2'))?.meta,
    ]) {
      expect(meta?.url).toBe(saved?.url)
      expect(meta).not.toHaveProperty('picturesPending')
      expect(meta).not.toHaveProperty('isFromTab')
    }
    expect((await missingPictures(db, 'article-1'))?.pageUrl).toBe('')
  })

  it('finds the words of what came in', async () => {
    await fillLibrary(2)
    const { file } = await backedUp()
    await emptyLibrary()
    await restore(file)
    const db = await library()
    expect(await db.getAllKeys('searchPending')).toContain('article-1')
  })
})

describe('merging', () => {
  it('keeps what is newer here, updates what is older, and doubles nothing', async () => {
    await fillLibrary(4)
    const { file } = await backedUp()
    const db = await library()
    await changeArticle(db, 'article-1', { tags: ['mine'] }, 1_800_000_000_000)
    await changeArticle(db, 'article-2', { tags: ['old'] }, 1)

    expect(await restore(file)).toMatchObject({ added: 0, updated: 1, kept: 2, unreadable: 0 })
    expect((await getArticle(db, 'article-1'))?.tags).toEqual(['mine'])
    expect((await getArticle(db, 'article-2'))?.tags).toEqual(['tag 2', 'näïve “tags”'])
    expect(await restore(file)).toMatchObject({ added: 0, updated: 0, kept: 3 })
    expect(await db.count('meta')).toBe(3)
    expect(await db.get('stats', 'library')).toMatchObject({ articles: 3 })
  })

  it('knows an article by its key where the id is another', async () => {
    await fillLibrary(3)
    const { file } = await backedUp()
    await emptyLibrary()
    const db = await library()
    await putArticle(db, numberedArticle(1, { id: 'saved-again', updatedAt: 5 }))
    const newer = { id: 'newer', updatedAt: 1_800_000_000_000 }
    await putArticle(db, numberedArticle(2, newer))

    expect(await restore(file)).toMatchObject({ added: 0, updated: 1, kept: 1 })
    expect((await db.getAllKeys('meta')).toSorted()).toEqual(['article-1', 'newer'])
  })

  it('adds pictures that an article of the same age lacks', async () => {
    await fillLibrary(2)
    const before = await libraryAsText()
    const { file } = await backedUp()
    const db = await library()
    await db.clear('images')
    await db.clear('imageRefs')
    await restore(file)
    expect((await readPictures(db, 'article-1')).size).toBe(1)
    expect((await libraryAsText()).meta).toEqual(before.meta)
  })

  it('keeps the pictures that a newer version shows and has no bytes of, and no others', async () => {
    const newer = { updatedAt: 1_800_000_000_000 }
    await fillLibrary(4)
    const db = await library()
    const ours = await libraryAsText()
    await db.clear('images')
    await db.clear('imageRefs')
    await changeArticle(db, 'article-2', { tags: ['newer'] }, newer.updatedAt)
    await countNoPictures('article-2')
    await putArticle(db, numberedArticle(3, { ...newer, images: [], leadImage: null }), {
      again: true,
    })
    const { file } = await backedUp()
    await emptyLibrary()
    await fillLibrary(4)

    expect(await restore(file)).toMatchObject({ updated: 2, unreadable: 0 })
    expect((await readPictures(db, 'article-2')).size).toBe(1)
    expect(await db.get('meta', 'article-2')).toMatchObject({ imagesStored: 1, tags: ['newer'] })
    expect((await readPictures(db, 'article-3')).size).toBe(0)
    await undoLastRestore()
    expect(await libraryAsText()).toEqual(ours)
  })

  it('adds rules and leaves other settings alone', async () => {
    await saveSettings({ theme: 'dark', siteRules: [rule('one')] })
    const { file } = await backedUp()
    await saveSettings({ theme: 'sepia', siteRules: [rule('two')] })
    await restore(file)
    const settings = await loadSettings()
    expect(settings.theme).toBe('sepia')
    expect(settings.siteRules.map(({ id }) => id)).toEqual(['two', 'one'])
  })

  it('brings back what was deleted since', async () => {
    await fillLibrary(3)
    const before = await libraryAsText()
    const { file } = await backedUp()
    await deleteArticles(await library(), ['article-1'], 1_800_000_000_000)
    await restore(file)
    expect(await libraryAsText()).toEqual(before)
  })
})

describe('replacing', () => {
  it('makes library and settings what they were', async () => {
    await fillLibrary(4)
    await saveSettings({ theme: 'dark', siteRules: [rule('one')] })
    const before = await libraryAsText()
    const { file } = await backedUp()
    const db = await library()
    await changeArticle(db, 'article-1', { tags: ['newer'] }, 1_800_000_000_000)
    await putArticle(db, numberedArticle(77))
    await saveSettings({ theme: 'sepia', siteRules: [] })

    expect(await restore(file, 'replace')).toMatchObject({ removed: 1, unreadable: 0 })
    expect(await libraryAsText()).toEqual(before)
    expect(await loadSettings()).toMatchObject({ theme: 'dark', siteRules: [rule('one')] })
  })
})

describe('an article in the trash', () => {
  it('comes back beside the article that its page was saved as again', async () => {
    await fillLibrary(3)
    const db = await library()
    await putArticle(db, numberedArticle(3, { id: 'saved-again' }))
    const whole = await libraryAsText()
    const { file } = await backedUp()
    for (const mode of ['merge', 'replace'] as const) {
      await emptyLibrary()
      expect(await restore(file, mode)).toMatchObject({ added: 3, kept: 0, unreadable: 0 })
      expect(await libraryAsText()).toEqual(whole)
      await undoLastRestore()
      expect(await db.count('meta')).toBe(0)
      expect(await db.count('trash')).toBe(0)
    }
  })

  it('that lives here goes there in replacing, and stays alive in merging', async () => {
    await fillLibrary(3)
    const whole = await libraryAsText()
    const { file } = await backedUp()
    const db = await library()
    await restoreArticles(db, ['article-3'])
    const before = await libraryAsText()

    await restore(file, 'merge')
    expect(await libraryAsText()).toEqual(before)
    await restore(file, 'replace')
    expect(await libraryAsText()).toEqual(whole)
    await undoLastRestore()
    expect(await libraryAsText()).toEqual(before)
  })
})

describe('undo', () => {
  it.each(['merge', 'replace'] as const)('makes everything as before a %s', async (mode) => {
    await fillLibrary(6)
    const { file } = await backedUp()
    await emptyLibrary()
    const db = await library()
    await putArticle(db, numberedArticle(1, { id: 'other-id', updatedAt: 5, tags: ['mine'] }))
    await putArticle(db, numberedArticle(2, { updatedAt: 5, tags: ['mine'] }))
    await putArticle(db, numberedArticle(50))
    await putArticle(db, numberedArticle(3, { updatedAt: 5 }))
    await deleteArticles(db, ['article-3'], 7)
    await saveSettings({ theme: 'sepia', siteRules: [rule('mine')] })
    const before = await libraryAsText()
    const settings = await loadSettings()

    await restore(file, mode)
    expect(await libraryAsText()).not.toEqual(before)
    await undoLastRestore()
    expect(await libraryAsText()).toEqual(before)
    expect(await loadSettings()).toEqual(settings)
    expect(await db.count('undo')).toBe(0)
  })

  it('brings pictures back that the restore had replaced', async () => {
    await fillLibrary(3)
    const before = await libraryAsText()
    await emptyLibrary()
    const db = await library()
    await putArticle(
      db,
      numberedArticle(1, {
        updatedAt: 1_800_000_000_000,
        images: [],
        leadImage: null,
        content: '<p>New</p>',
      }),
    )
    const { file } = await backedUp()
    await emptyLibrary()
    await fillLibrary(3)
    await restore(file)
    expect(await db.count('imageRefs')).toBe(before.imageRefs!.length)
    await undoLastRestore()
    expect(await libraryAsText()).toEqual(before)
  })
})

it('can be stopped: what had come in stays, and can be undone', async () => {
  await fillLibrary(6)
  const { file } = await backedUp()
  await emptyLibrary()
  await saveSettings({ theme: 'sepia' })
  const before = await libraryAsText()
  const cancel = new AbortController()
  const report = await restoreFiles([new File([file], 'backup.zip')], {
    mode: 'replace',
    onProgress: ({ done }) => done === 2 && cancel.abort(),
    signal: cancel.signal,
  })
  expect(report).toMatchObject({ isStopped: true, added: 3, removed: 0 })
  expect(await loadSettings()).toMatchObject({ theme: 'sepia' })
  await undoLastRestore()
  const { stats: _before, ...rowsBefore } = before
  const { stats: _after, ...rowsAfter } = await libraryAsText()
  expect(rowsAfter).toEqual(rowsBefore)
})

it('refuses a second restore while one runs', async () => {
  await fillLibrary(3)
  const { file } = await backedUp()
  const first = restore(file)
  await expect(restore(file)).rejects.toMatchObject({ code: 'restore-running' })
  expect(await first).toMatchObject({ kept: 2 })
})

async function countNoPictures(id: string): Promise<void> {
  const db = await library()
  const meta = await db.get('meta', id)
  await db.put('meta', { ...meta!, imagesStored: 0 })
}
