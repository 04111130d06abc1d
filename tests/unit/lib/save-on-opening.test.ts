import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { SaveResult } from '../../../lib/background-api'
import { showBadge } from '../../../lib/badge'
import { AppError } from '../../../lib/errors'
import { findSavedTab } from '../../../lib/find-saved-page'
import { isPopupOpen } from '../../../lib/openings'
import { saveOnOpening } from '../../../lib/save-on-opening'
import { saveTab } from '../../../lib/save-tab'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'

vi.mock('../../../lib/save-tab', () => ({ saveTab: vi.fn() }))
vi.mock('../../../lib/find-saved-page', () => ({ findSavedTab: vi.fn() }))
vi.mock('../../../lib/badge', () => ({ showBadge: vi.fn() }))
vi.mock('../../../lib/openings', () => ({ isPopupOpen: vi.fn() }))

const save = vi.mocked(saveTab)
const badge = vi.mocked(showBadge)
const article = { ...savedArticle(), kind: 'article' as const, imageCount: 0, imagesStored: 0 }
const saved: SaveResult = { state: 'saved', article }

let count = 0
const opening = () => ({ id: `opening ${++count}`, tabId: 7 })

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetAllMocks()
  vi.mocked(isPopupOpen).mockReturnValue(true)
  vi.mocked(findSavedTab).mockResolvedValue(null)
  save.mockResolvedValue(saved)
})

describe('opening the popup', () => {
  it('saves the page once, whichever way and however often it is told, and answers all the same', async () => {
    const one = opening()
    const first = await saveOnOpening(one)
    expect(await saveOnOpening({ ...one })).toBe(first)
    expect(first).toBe(saved)
    expect(save).toHaveBeenCalledExactlyOnceWith(7)
    await saveOnOpening(opening())
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('leaves the telling to the popup while that is open', async () => {
    await saveOnOpening(opening())
    save.mockRejectedValue(new AppError('not-an-article'))
    await expect(saveOnOpening(opening())).rejects.toMatchObject({ code: 'not-an-article' })
    await settled()
    expect(badge).not.toHaveBeenCalled()
  })

  it('tells on the toolbar button how it went where the popup was closed meanwhile', async () => {
    vi.mocked(isPopupOpen).mockReturnValue(false)
    await saveOnOpening(opening())
    await vi.waitFor(() =>
      expect(badge).toHaveBeenLastCalledWith(7, 'saved', `Saved to Offprint: ${article.title}`),
    )
    save.mockRejectedValue(new AppError('not-an-article'))
    await expect(saveOnOpening(opening())).rejects.toMatchObject({ code: 'not-an-article' })
    await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith(7, 'failed', expect.any(String)))
  })

  it('saves nothing where the reader wants to be asked, and says what is saved already', async () => {
    await saveSettings({ saveOnClick: false })
    vi.mocked(isPopupOpen).mockReturnValue(false)
    expect(await saveOnOpening(opening())).toEqual({ state: 'ready' })
    vi.mocked(findSavedTab).mockResolvedValue(article)
    expect(await saveOnOpening(opening())).toEqual({ state: 'already-saved', article })
    vi.mocked(findSavedTab).mockRejectedValue(new AppError('library-newer'))
    expect(await saveOnOpening(opening())).toEqual({ state: 'ready' })
    await settled()
    expect(save).not.toHaveBeenCalled()
    expect(badge).not.toHaveBeenCalled()
  })
})

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
