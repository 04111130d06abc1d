import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ArticleSummary } from '../../../lib/article'
import { answerContextMenu, createContextMenus } from '../../../lib/context-menus'
import { AppError, type ErrorCode } from '../../../lib/errors'
import { saveQuietly } from '../../../lib/save-quietly'
import { saveTab } from '../../../lib/save-tab'
import { savedArticle } from '../../saved-article'

vi.mock('../../../lib/save-tab', () => ({ saveTab: vi.fn() }))

const save = vi.mocked(saveTab)
const article: ArticleSummary = {
  ...savedArticle(),
  kind: 'article',
  imageCount: 0,
  imagesStored: 0,
}
const tabId = 7

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  save.mockReset()
})

afterEach(() => vi.useRealTimers())

async function badge(): Promise<{ sign: string; title: string }> {
  const sign = await fakeBrowser.action.getBadgeText({ tabId })
  return { sign, title: await fakeBrowser.action.getTitle({ tabId }) }
}

describe('saving without the popup', () => {
  it('shows that it works, before the save has ended', async () => {
    save.mockReturnValue(new Promise(() => undefined))
    saveQuietly(tabId)
    await vi.waitFor(async () => expect((await badge()).sign).toBe('…'))
  })

  it('shows that it saved, and what', async () => {
    save.mockResolvedValue({ state: 'saved', article })
    await saveQuietly(tabId)
    expect(await badge()).toEqual({ sign: '✓', title: expect.stringContaining(article.title) })
  })

  it('says of a page that was saved already when that was', async () => {
    const savedAt = new Date(2026, 2, 5, 12).getTime()
    save.mockResolvedValue({ state: 'already-saved', article: { ...article, savedAt } })
    await saveQuietly(tabId)
    const title = `Already in your library, saved on Mar 5, 2026: ${article.title}`
    expect(await badge()).toEqual({ sign: '✓', title })
  })

  it.each<[ErrorCode, string]>([
    ['not-an-article', '!'],
    ['tab-closed', '!'],
    ['storage-full', '!'],
    ['browser-page', '×'],
    ['web-store', '×'],
    ['pdf', '×'],
    ['private-window', '×'],
    ['no-address', '×'],
  ])('shows for %s the sign %s, with the reason in the title', async (code, sign) => {
    save.mockRejectedValue(new AppError(code))
    await saveQuietly(tabId)
    const shown = await badge()
    expect(shown.sign).toBe(sign)
    expect(shown.title.length).toBeGreaterThan(40)
  })

  it('does not throw where nobody foresaw the error', async () => {
    save.mockRejectedValue(new TypeError('x is undefined'))
    await saveQuietly(tabId)
    expect((await badge()).title).toMatch(/^Something went wrong/)
  })

  it('clears the button after some seconds', async () => {
    save.mockResolvedValue({ state: 'saved', article })
    await saveQuietly(tabId)
    await vi.runAllTimersAsync()
    expect(await badge()).toEqual({ sign: '', title: 'Offprint' })
  })

  it('leaves the sign of a newer save alone when the time of an older one is over', async () => {
    save.mockResolvedValueOnce({ state: 'saved', article })
    await saveQuietly(tabId)
    await vi.advanceTimersByTimeAsync(5_000)
    save.mockReturnValueOnce(new Promise(() => undefined))
    saveQuietly(tabId)
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await badge()).sign).toBe('…')
  })
})

describe('the context menu', () => {
  it('has one entry for the page and one for the selection, also when it is made again', async () => {
    const made = new Map<string, string[]>()
    Object.assign(fakeBrowser.contextMenus, {
      removeAll: async () => made.clear(),
      create: ({ id, contexts }: { id: string; contexts: string[] }) => made.set(id, contexts),
    })
    createContextMenus()
    createContextMenus()
    await vi.waitFor(() =>
      expect([...made.entries()]).toEqual([
        ['save-page', ['page', 'action']],
        ['save-selection', ['selection']],
      ]),
    )
  })

  it('saves the page or the selection of the tab it was opened in', () => {
    save.mockResolvedValue({ state: 'saved', article })
    return vi.waitFor(async () => {
      save.mockClear()
      answerContextMenu('save-page', tabId)
      answerContextMenu('save-selection', tabId)
      answerContextMenu('save-page', undefined)
      answerContextMenu('something-else', tabId)
      await vi.advanceTimersByTimeAsync(0)
      expect(save.mock.calls).toEqual([
        [tabId, {}],
        [tabId, { selection: true }],
      ])
    })
  })
})
