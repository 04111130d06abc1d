import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { PictureCount } from '../../../components/popup/picture-count'
import type { ArticleImage, PicturesLimit } from '../../../lib/article'
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

  it('names no site in a private network, where a permission changes nothing', async () => {
    await showCount(await triedWith(['https://harbour.example/ferry.jpg', routers]))
    expect(await words('all sites')).toMatch(/fetch pictures from harbour\.example\s*all sites$/)
  })

  it('does not ask where no site could hand them out', async () => {
    await showCount(await triedWith([routers]))
    expect(await words('Why?')).not.toContain('Allow')
  })

  it('does not ask where a limit of the settings was reached, but leads there', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await limitWas('bytes')
    await showCount()
    expect(await words('megabytes was reached. Settings')).not.toContain('Allow')
  })

  it('asks where fewer came than the limit for their number: those that were tried need access', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await limitWas('number')
    await showCount()
    expect(await words('all sites')).not.toContain('limit')
  })

  it('does not ask where no pictures are wanted, but leads to the settings', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await saveSettings({ keepPictures: false })
    await showCount()
    expect(await words('switched off in the Settings')).not.toContain('Allow')
    await press('Settings')
    expect(openLibraryPage).toHaveBeenCalledExactlyOnceWith('#/settings')
  })
})

const routers = 'http://192.168.1.7/ferry.jpg'

/** The id of an article whose pictures, at these addresses, have been tried. */
async function triedWith(addresses: string[]): Promise<string> {
  const images = addresses.map((url) => ({ ...(article.images[0] as ArticleImage), url }))
  const tried = { ...article, id: 'tried', key: 'tried', images }
  await withLibrary((db) => putArticle(db, tried))
  await withLibrary((db) => markPicturesTried(db, tried.id))
  return tried.id
}

async function limitWas(picturesLimit: PicturesLimit): Promise<void> {
  const db = await library()
  const row = await db.get('meta', article.id)
  await db.put('meta', { ...row!, picturesLimit })
}

async function showCount(id = article.id): Promise<void> {
  const [summary] = await withLibrary((db) => getSummaries(db, [id]))
  if (summary) show(<PictureCount article={summary} />)
}
