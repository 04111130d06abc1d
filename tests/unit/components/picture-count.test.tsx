import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { PictureCount } from '../../../components/popup/picture-count'
import { library, withLibrary } from '../../../lib/library'
import { openLibraryPage } from '../../../lib/open-page'
import { grantedOrigins } from '../../../lib/picture-permission'
import { getSummaries, putArticle } from '../../../lib/storage/articles'
import { markPicturesTried } from '../../../lib/storage/images'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { press, show, words } from './screen'

vi.mock('../../../lib/open-page', () => ({ openLibraryPage: vi.fn() }))
vi.mock('../../../lib/picture-permission', async (original) => ({
  ...(await original<object>()),
  grantedOrigins: vi.fn(),
}))

const article = savedArticle()

beforeEach(async () => {
  vi.resetAllMocks()
  fakeBrowser.reset()
  vi.mocked(grantedOrigins).mockResolvedValue([])
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
  await withLibrary((db) => putArticle(db, article))
})

describe('the popup, where pictures are missing,', () => {
  it('says only that they are on their way while they are tried', async () => {
    await showCount()
    expect(await words('on their way')).not.toContain('Allow')
  })

  it('names their sites, and asks in the library, where the question does not close it', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await showCount()
    expect(await words('all sites')).toMatch(
      /0 of 1 pictures are saved\.\s+Allow Offprint to fetch pictures from harbour\.example/,
    )
    await press('Allow pictures from harbour.example')
    expect(openLibraryPage).toHaveBeenCalledExactlyOnceWith(`#/article/${article.id}/pictures`)
    await press('Allow pictures from all sites')
    expect(openLibraryPage).toHaveBeenCalledTimes(2)
  })

  it('does not ask again after a refusal, nor for what is granted', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await saveSettings({ hasRefusedPictures: true })
    await showCount()
    expect(await words('Why?')).not.toContain('Allow')
  })
})

async function showCount(): Promise<void> {
  const [summary] = await withLibrary((db) => getSummaries(db, [article.id]))
  if (summary) show(<PictureCount article={summary} />)
}
