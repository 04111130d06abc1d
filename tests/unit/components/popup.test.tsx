import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Popup } from '../../../components/popup/popup'
import { saveOnOpening } from '../../../components/popup/start-save'
import type { ArticleSummary } from '../../../lib/article'
import { background } from '../../../lib/background'
import { AppError } from '../../../lib/errors'
import { findSavedTab } from '../../../lib/find-saved-page'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { control, press, show, words } from './screen'

vi.mock('../../../lib/background', () => ({
  background: { saveTab: vi.fn(), undoSave: vi.fn(), updateArticle: vi.fn() },
}))
vi.mock('../../../lib/current-tab', () => ({ currentTabId: async () => 7 }))
vi.mock('../../../lib/library', () => ({
  withLibrary: async () => ({ articles: [], next: null }),
}))
vi.mock('../../../lib/find-saved-page', () => ({ findSavedTab: vi.fn() }))

const saveTab = vi.mocked(background.saveTab)
const findSaved = vi.mocked(findSavedTab)

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetAllMocks()
})

describe('the popup', () => {
  it('saves as it opens and says what it saved', async () => {
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={saveOnOpening()} />)
    const text = await words('The ferry runs again')
    expect(saveTab).toHaveBeenCalledExactlyOnceWith(7, {})
    expect(state()).toBe('saved')
    for (const fact of ['Saved', 'Ada Quill', 'Ben Marsh', 'Harbour Gazette', '1,204 words']) {
      expect(text).toContain(fact)
    }
    expect(text).toContain('5 minutes')
  })

  it('says that it is saving until the background has answered', () => {
    show(<Popup opening={new Promise(() => undefined)} />)
    expect(state()).toBe('saving')
    expect(document.querySelector('[role=status]')?.textContent).toBe('Saving…')
  })

  it('waits for Save where the reader has switched saving on click off', async () => {
    await saveSettings({ saveOnClick: false })
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={saveOnOpening()} />)
    await control('Save')
    expect(state()).toBe('ready')
    expect(saveTab).not.toHaveBeenCalled()
    await press('Save')
    await control('Undo')
    expect(state()).toBe('saved')
  })

  it('says without saving that a page was saved already, where it waits for Save', async () => {
    await saveSettings({ saveOnClick: false })
    findSaved.mockResolvedValue(summary())
    show(<Popup opening={saveOnOpening()} />)
    expect(await words('Already in your library')).toContain('Saved on Mar 5, 2026')
    expect(saveTab).not.toHaveBeenCalled()
  })

  it('says when a page was saved already, and saves again only when asked', async () => {
    saveTab.mockResolvedValueOnce({ state: 'already-saved', article: summary() })
    saveTab.mockResolvedValueOnce({ state: 'updated', article: summary() })
    show(<Popup opening={saveOnOpening()} />)
    expect(await words('Already in your library')).toContain('Saved on Mar 5, 2026')
    await press('Save again')
    await words('Saved again')
    expect(saveTab).toHaveBeenLastCalledWith(7, { again: true })
  })

  it('takes the save back', async () => {
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={saveOnOpening()} />)
    await press('Undo')
    const text = await words('Taken back')
    expect(background.undoSave).toHaveBeenCalledExactlyOnceWith(summary().id)
    expect(text).not.toContain('The ferry runs again')
  })

  it('says why it failed and what to do, and tries again', async () => {
    saveTab.mockRejectedValueOnce(new AppError('page-loading'))
    saveTab.mockResolvedValueOnce({ state: 'saved', article: summary() })
    show(<Popup opening={saveOnOpening()} />)
    await words('Wait until it has loaded')
    expect(state()).toBe('failed')
    await press('Try again')
    await words('The ferry runs again')
    expect(state()).toBe('saved')
  })

  it('does not offer to try again where it would fail again', async () => {
    saveTab.mockRejectedValue(new AppError('web-store'))
    show(<Popup opening={saveOnOpening()} />)
    expect(await words('web stores')).not.toContain('Try again')
  })

  it('leads to the browser’s own switch where the page may be a file', async () => {
    const open = vi.spyOn(fakeBrowser.tabs, 'create')
    saveTab.mockRejectedValue(new AppError('file-access'))
    show(<Popup opening={saveOnOpening()} />)
    expect(await words('file on this computer')).not.toContain('Try again')
    await press("Show the browser's page about Offprint")
    expect(open).toHaveBeenCalledExactlyOnceWith({
      url: `chrome://extensions/?id=${fakeBrowser.runtime.id}`,
    })
  })

  it('says plainly that only the beginning was on the page', async () => {
    saveTab.mockResolvedValue({ state: 'saved', article: summary({ kind: 'teaser' }) })
    show(<Popup opening={saveOnOpening()} />)
    expect(await words('only the beginning of the article')).toContain('then save again')
  })

  it('tags the article in place', async () => {
    const change = vi.mocked(background.updateArticle)
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    change.mockResolvedValue(summary({ tags: ['ferries', 'north'] }))
    show(<Popup opening={saveOnOpening()} />)
    await press('Tags')
    const input = document.querySelector('input')!
    input.value = 'ferries, #north,, ferries'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.waitFor(async () => {
      await press('Save tags')
      expect(change).toHaveBeenLastCalledWith(summary().id, { tags: ['ferries', 'north'] })
    })
    expect(await words('north')).toContain('ferries')
    // Who works by keys goes on from there.
    expect(document.activeElement).toBe(await control('Tags'))
  })
})

function state(): string | undefined {
  return document.querySelector<HTMLElement>('[data-state]')?.dataset.state
}

function summary(change: Partial<ArticleSummary> = {}): ArticleSummary {
  const article = savedArticle({ wordCount: 1204 })
  return { ...article, kind: 'article', imageCount: 1, imagesStored: 0, ...change }
}
