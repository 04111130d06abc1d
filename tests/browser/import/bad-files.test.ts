import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { library } from '../../../lib/library'
import { putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'
import { libraryAsText } from '../backup/filled-library'
import { emptyLibrary } from '../backup/library-file'
import { useLibraryAlone } from '../library-alone'
import { numberedArticle } from '../storage/test-library'
import { badFiles } from './bad-files'
import { badZips } from './bad-zips'
import { bringIn, folder } from './import-files'

useLibraryAlone()

beforeEach(async () => {
  await browser.storage.local.set({ settings: {} })
  await emptyLibrary()
  await putArticle(await library(), numberedArticle(99))
})

describe('a bad or hostile file among Markdown', () => {
  it('is tried in at least twenty-five ways', () => {
    expect(new Set(badFiles.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25)
  })

  it.each(badFiles)('$name', async ({ make, problem }) => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const report = await bringIn(
      folder({ 'notes/bad.md': make(), 'notes/whole.md': renderMarkdown(savedArticle()) }),
    )
    expect(report.problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual(
      problem ? [`notes/bad.md ${problem}`] : [],
    )
    const isIn = problem === null || problem === 'missing-picture'
    expect(report).toMatchObject({ added: isIn ? 2 : 1, updated: 0, kept: 0 })
    const db = await library()
    expect(await db.getAllKeys('meta')).toContain(savedArticle().id)
    expect(await db.count('meta')).toBe(isIn ? 3 : 2)
    const stored = JSON.stringify([await db.getAll('content'), await db.getAll('meta')])
    expect(stored).not.toMatch(/<script|onerror|href=.{0,2}javascript:|<iframe|<form|passwd"/)
    expect(await db.count('images')).toBe(0)
    expect({}).not.toHaveProperty('polluted')
    expect(globalThis).not.toHaveProperty('polluted')
    expect(fetched).not.toHaveBeenCalled()
  })

  it.each(badZips)('in a zip: $name', async ({ make, added, problems }) => {
    const report = await bringIn([new File([await make()], 'notes.zip')])
    expect(report.problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual(problems)
    expect(report).toMatchObject({ added, unreadable: problems.length, isStopped: false })
    expect(await (await library()).count('meta')).toBe(added + 1)
  })

  it('alone leaves the library as it was', async () => {
    const before = await libraryAsText()
    await expect(bringIn(folder({ 'a.txt': 'x', '.obsidian/b.md': 'x' }))).rejects.toMatchObject({
      code: 'no-markdown',
    })
    expect(await bringIn(folder({ 'a.md': 'x' }))).toMatchObject({ added: 0, unreadable: 1 })
    expect(await libraryAsText()).toEqual(before)
  })
})
