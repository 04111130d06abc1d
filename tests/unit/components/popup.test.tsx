import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Popup } from '../../../components/popup/popup'
import { startSave } from '../../../components/popup/start-save'
import type { ArticleSummary } from '../../../lib/article'
import { background } from '../../../lib/background'
import { AppError } from '../../../lib/errors'
import { announceOpening } from '../../../lib/openings'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { control, press, show, words } from './screen'

vi.mock('../../../lib/background', () => ({
  background: {
    saveOnOpening: vi.fn(),
    saveTab: vi.fn(),
    undoSave: vi.fn(),
    updateArticle: vi.fn(),
  },
}))
vi.mock('../../../lib/openings', () => ({ announceOpening: vi.fn() }))
vi.mock('../../../lib/current-tab', () => ({ currentTabId: async () => 7 }))
vi.mock('../../../lib/library', () => ({
  withLibrary: async () => ({ articles: [], next: null }),
}))

const saveTab = vi.mocked(background.saveTab)
const announce = vi.mocked(announceOpening)
const saveOnOpening = vi.mocked(background.saveOnOpening)

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetAllMocks()
  announce.mockResolvedValue()
})

describe('the popup', () => {
  it('asks for the save as it opens and says what was saved', async () => {
    saveOnOpening.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={startSave()} />)
    const text = await words('The ferry runs again')
    expect(saveOnOpening).toHaveBeenCalledExactlyOnceWith({ id: expect.any(String), tabId: 7 })
    expect(state()).toBe('saved')
    for (const fact of ['Saved', 'Ada Quill', 'Ben Marsh', 'Harbour Gazette', '1,204 words']) {
      expect(text).toContain(fact)
    }
    expect(text).toContain('5 minutes')
  })

  it('says that it is saving once the background has heard of it, and not before', async () => {
    saveOnOpening.mockReturnValue(new Promise(() => undefined))
    let heard = () => {}
    announce.mockReturnValue(
      new Promise((resolve) => {
        heard = resolve
      }),
    )
    show(<Popup opening={startSave()} />)
    await vi.waitFor(() => expect(saveOnOpening).toHaveBeenCalledOnce())
    expect(state()).toBe('opening')
    expect(document.querySelector('[role=status]')?.textContent).toBe('')
    heard()
    expect(await words('Saving…')).toContain('Library')
    expect(state()).toBe('saving')
    expect(announce.mock.calls).toEqual(saveOnOpening.mock.calls)
  })

  it('saves also where the browser refuses to store that it was opened', async () => {
    announce.mockRejectedValue(new Error('no room'))
    saveOnOpening.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={startSave()} />)
    await words('The ferry runs again')
    expect(state()).toBe('saved')
  })

  it('waits for Save where the reader wants to be asked, and never says that it saves', async () => {
    await saveSettings({ saveOnClick: false })
    let answer = (_: { state: 'ready' }) => {}
    saveOnOpening.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    const opening = startSave()
    show(<Popup opening={opening} />)
    await opening
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(state()).toBe('opening')
    answer({ state: 'ready' })
    await control('Save')
    expect(state()).toBe('ready')
    await press('Save')
    await control('Undo')
    expect(state()).toBe('saved')
    expect(saveTab).toHaveBeenCalledExactlyOnceWith(7, {})
  })

  it('says when a page was saved already, and saves again only when asked', async () => {
    saveOnOpening.mockResolvedValue({ state: 'already-saved', article: summary() })
    saveTab.mockResolvedValue({ state: 'updated', article: summary() })
    show(<Popup opening={startSave()} />)
    expect(await words('Already in your library')).toContain('Saved on Mar 5, 2026')
    await press('Save again')
    await words('Saved again')
    expect(saveTab).toHaveBeenLastCalledWith(7, { again: true })
  })

  it('takes the save back', async () => {
    saveOnOpening.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={startSave()} />)
    await press('Undo')
    const text = await words('Taken back')
    expect(background.undoSave).toHaveBeenCalledExactlyOnceWith(summary().id)
    expect(text).not.toContain('The ferry runs again')
  })

  it('says why it failed and what to do, and tries again', async () => {
    saveOnOpening.mockRejectedValue(new AppError('page-loading'))
    saveTab.mockResolvedValue({ state: 'saved', article: summary() })
    show(<Popup opening={startSave()} />)
    await words('Wait until it has loaded')
    expect(state()).toBe('failed')
    await press('Try again')
    await words('The ferry runs again')
    expect(state()).toBe('saved')
  })

  it('does not offer to try again where it would fail again', async () => {
    saveOnOpening.mockRejectedValue(new AppError('web-store'))
    show(<Popup opening={startSave()} />)
    expect(await words('web stores')).not.toContain('Try again')
  })

  it('leads to the browser’s own switch where the page may be a file', async () => {
    const open = vi.spyOn(fakeBrowser.tabs, 'create')
    saveOnOpening.mockRejectedValue(new AppError('file-access'))
    show(<Popup opening={startSave()} />)
    expect(await words('file on this computer')).not.toContain('Try again')
    await press("Show the browser's page about Offprint")
    expect(open).toHaveBeenCalledExactlyOnceWith({
      url: `chrome://extensions/?id=${fakeBrowser.runtime.id}`,
    })
  })

  it('says plainly that only the beginning was on the page', async () => {
    saveOnOpening.mockResolvedValue({ state: 'saved', article: summary({ kind: 'teaser' }) })
    show(<Popup opening={startSave()} />)
    expect(await words('only the beginning of the article')).toContain('then save again')
  })

  it('tags the article in place', async () => {
    const change = vi.mocked(background.updateArticle)
    saveOnOpening.mockResolvedValue({ state: 'saved', article: summary() })
    change.mockResolvedValue(summary({ tags: ['ferries', 'north'] }))
    show(<Popup opening={startSave()} />)
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
