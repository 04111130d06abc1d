import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Article } from '../../../lib/article'
import { AppError } from '../../../lib/errors'
import { withLibrary } from '../../../lib/library'
import { onLibraryChange } from '../../../lib/library-changes'
import { readTab } from '../../../lib/read-tab'
import { saveTab } from '../../../lib/save-tab'
import { getArticle } from '../../../lib/storage/articles'
import { getStats } from '../../../lib/storage/stats'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'

vi.mock('../../../lib/read-tab', () => ({ readTab: vi.fn() }))
vi.mock('../../../lib/store-pictures', () => ({
  storePictures: async () => undefined,
  storeNewPictures: async () => undefined,
}))

vi.mock('../../../lib/store-cleaning', () => ({ storeCleaning: async () => undefined }))

const read = vi.mocked(readTab)
let page = 0
let tabId = 0

/** A tab with a page of its own, as the extract script would return it. */
async function openTab(change: Partial<Article> = {}): Promise<Article> {
  const url = `https://harbour.example/2026/story-${++page}`
  tabId = (await fakeBrowser.tabs.create({ url })).id ?? -1
  const { content, text, title } = savedArticle()
  const article: Article = { ...savedArticle(), url, title, content, text, ...change }
  read.mockResolvedValue(article)
  return article
}

beforeEach(() => {
  fakeBrowser.reset()
  read.mockReset()
})

describe('saving a tab', () => {
  it('stores the whole article and answers with its row', async () => {
    const page = await openTab({ text: 'Every word of it.' })
    const { state, article } = await saveTab(tabId)
    expect(state).toBe('saved')
    expect(article).toMatchObject({ url: page.url, title: page.title, readAt: null, tags: [] })
    const stored = await withLibrary((db) => getArticle(db, article.id))
    expect(stored?.text).toBe('Every word of it.')
  })

  it('tells the open pages, after it is stored and not before', async () => {
    await openTab()
    const seen: number[] = []
    const before = (await withLibrary(getStats)).articles
    const stop = onLibraryChange(async () => {
      seen.push((await withLibrary(getStats)).articles)
    })
    await saveTab(tabId)
    await vi.waitFor(() => expect(seen).toEqual([before + 1]))
    stop()
  })

  it('answers from the address alone where the page is in the library, however long reading it takes', async () => {
    await openTab()
    const first = await saveTab(tabId)
    read.mockReturnValue(new Promise(() => undefined))
    const second = await saveTab(tabId)
    expect(second).toMatchObject({ state: 'already-saved', article: { id: first.article.id } })
  })

  it('says that it is in the library also where the page cannot be read any more', async () => {
    await openTab()
    await saveTab(tabId)
    read.mockRejectedValue(new AppError('page-not-readable'))
    expect((await saveTab(tabId)).state).toBe('already-saved')
  })

  it('knows a page under another address by what it says its own address is', async () => {
    const first = await openTab()
    await saveTab(tabId)
    await openTab({ canonicalUrl: first.url })
    expect((await saveTab(tabId)).state).toBe('already-saved')
    expect(read).toHaveBeenCalled()
  })

  it('saves again only when asked, and keeps one article', async () => {
    const article = await openTab()
    const first = await saveTab(tabId)
    read.mockResolvedValue({ ...article, title: 'A new headline' })
    const before = await withLibrary(getStats)
    const second = await saveTab(tabId, { again: true })
    expect(second).toMatchObject({
      state: 'updated',
      article: { id: first.article.id, title: 'A new headline' },
    })
    expect((await withLibrary(getStats)).articles).toBe(before.articles)
  })

  it('keeps a selection beside the whole article', async () => {
    const article = await openTab()
    const whole = await saveTab(tabId)
    read.mockResolvedValue({ ...article, text: 'Two sentences.' })
    const part = await saveTab(tabId, { selection: true })
    expect(part.state).toBe('saved')
    expect(part.article.id).not.toBe(whole.article.id)
    expect(read).toHaveBeenLastCalledWith(tabId, { selection: true, rules: [] })
  })

  it('tells the page the rules of the reader for its site, but not for a selection', async () => {
    const rule = {
      id: '1',
      host: 'harbour.example',
      keep: false,
      by: 'text',
      value: 'Sign up',
    } as const
    await saveSettings({ siteRules: [rule, { ...rule, id: '2', host: 'elsewhere.example' }] })
    await openTab()
    await saveTab(tabId)
    expect(read).toHaveBeenLastCalledWith(tabId, { selection: false, rules: [rule] })
    await saveTab(tabId, { selection: true })
    expect(read).toHaveBeenLastCalledWith(tabId, { selection: true, rules: [] })
  })

  it('joins a save of the same tab that is under way', async () => {
    await openTab()
    const [first, second] = await Promise.all([saveTab(tabId), saveTab(tabId)])
    expect(second).toBe(first)
    expect(read).toHaveBeenCalledOnce()
  })

  it('keeps one article where two tabs with one page are saved at once', async () => {
    const article = await openTab()
    const other = (await fakeBrowser.tabs.create({ url: article.url })).id ?? -1
    const before = await withLibrary(getStats)
    const results = await Promise.all([saveTab(tabId), saveTab(other)])
    expect(results.map(({ state }) => state).sort()).toEqual(['already-saved', 'saved'])
    expect(results[0]?.article.id).toBe(results[1]?.article.id)
    expect((await withLibrary(getStats)).articles).toBe(before.articles + 1)
  })
})

describe('a tab that cannot be saved', () => {
  it.each([
    ['tab-closed', 'the page went away'],
    ['not-an-article', 'too little text'],
    ['page-not-readable', 'refused'],
  ] as const)('fails with %s, stores nothing, and can be tried again', async (code, message) => {
    await openTab()
    const before = await withLibrary(getStats)
    read.mockRejectedValueOnce(new AppError(code, message))
    await expect(saveTab(tabId)).rejects.toMatchObject({ code })
    expect(await withLibrary(getStats)).toEqual(before)
    expect((await saveTab(tabId)).state).toBe('saved')
  })

  it('is not read where its address says so already', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'chrome://version/' })
    await expect(saveTab(tab.id ?? -1)).rejects.toMatchObject({ code: 'browser-page' })
    expect(read).not.toHaveBeenCalled()
  })

  it('is not read, and no library opened, in a private window', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValueOnce({
      incognito: true,
      url: 'https://paper.example/story',
    } as never)
    await expect(saveTab(1)).rejects.toMatchObject({ code: 'private-window' })
    expect(read).not.toHaveBeenCalled()
  })

  it('is told as closed where there is no such tab', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValueOnce(new Error('No tab with id: 9.'))
    await expect(saveTab(9)).rejects.toMatchObject({ code: 'tab-closed' })
  })
})
