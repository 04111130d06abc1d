import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { PictureAccess } from '../../../components/settings/picture-access'
import { background } from '../../../lib/background'
import { library, withLibrary } from '../../../lib/library'
import {
  grantedOrigins,
  requestPictureAccess,
  revokePictureAccess,
} from '../../../lib/picture-permission'
import { defaultSettings } from '../../../lib/settings'
import { putArticle } from '../../../lib/storage/articles'
import { putPicture } from '../../../lib/storage/images'
import { loadSettings, saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { control, press, show, words } from './screen'

vi.mock('../../../lib/background', () => ({ background: { fetchPictures: vi.fn() } }))
vi.mock('../../../lib/picture-permission', async (original) => ({
  ...(await original<object>()),
  grantedOrigins: vi.fn(),
  requestPictureAccess: vi.fn(),
  revokePictureAccess: vi.fn(),
}))

beforeEach(async () => {
  vi.resetAllMocks()
  fakeBrowser.reset()
  vi.mocked(grantedOrigins).mockResolvedValue([])
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
})

describe('access to the pictures of other sites', () => {
  it('can be given in the settings after it was refused in an article', async () => {
    await saveSettings({ hasRefusedPictures: true })
    vi.mocked(requestPictureAccess).mockResolvedValue(true)
    showIt()
    await press('Allow pictures from all sites')
    expect(requestPictureAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*'])
    await vi.waitFor(async () => expect((await loadSettings()).hasRefusedPictures).toBe(false))
  })

  it('is not asked for again in articles when it is refused here', async () => {
    vi.mocked(requestPictureAccess).mockResolvedValue(false)
    showIt()
    await press('Allow pictures from all sites')
    await vi.waitFor(async () => expect((await loadSettings()).hasRefusedPictures).toBe(true))
  })

  it('can be taken back', async () => {
    vi.mocked(grantedOrigins).mockResolvedValue(['*://*/*'])
    vi.mocked(revokePictureAccess).mockImplementation(async () => {
      vi.mocked(grantedOrigins).mockResolvedValue([])
    })
    showIt()
    await press('Take the permission back')
    await control('Allow pictures from all sites')
    expect(revokePictureAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*'])
  })

  it('is listed site by site, and one can be taken back alone', async () => {
    vi.mocked(grantedOrigins).mockResolvedValue(['*://a.example/*', '*://b.example/*'])
    vi.mocked(revokePictureAccess).mockImplementation(async () => {
      vi.mocked(grantedOrigins).mockResolvedValue(['*://b.example/*'])
    })
    showIt()
    expect(await words('2 more sites')).toContain('a.example')
    await press('Take the permission for a.example back')
    expect(await words('1 more site:')).not.toContain('a.example')
    expect(revokePictureAccess).toHaveBeenCalledExactlyOnceWith(['*://a.example/*'])
  })
})

describe('where no pictures are wanted', () => {
  it('the settings say when they are fetched all the same, and not that they are kept', async () => {
    show(<PictureAccess settings={{ ...defaultSettings, keepPictures: false }} />)
    expect(await words('only when you ask for them')).not.toContain('Offprint keeps the pictures')
  })
})

describe('the missing pictures of all articles', () => {
  it('are fetched by one button, one article after the other, with how far it is', async () => {
    const ids = ['first', 'second']
    for (const id of ids) await withLibrary((db) => putArticle(db, savedArticle({ id, key: id })))
    let release = () => {}
    vi.mocked(background.fetchPictures).mockImplementation(async (id) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      const url = savedArticle().images[0]?.url ?? ''
      await withLibrary((db) =>
        putPicture(db, id, { index: 0, url, hash: id, bytes: new Blob([id]) }),
      )
    })
    showIt()
    await press('Get the missing pictures of all articles')
    for (const done of [0, 1]) {
      await words(`${done} of 2 articles looked at`)
      await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledTimes(done + 1))
      release()
    }
    await words('Done: 2 pictures are new.')
  })
})

function showIt(): void {
  show(<PictureAccess settings={defaultSettings} />)
}
