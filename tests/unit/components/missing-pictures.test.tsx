import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { MissingPictures } from '../../../components/reader/missing-pictures'
import type { ArticleImage } from '../../../lib/article'
import { background } from '../../../lib/background'
import { library, withLibrary } from '../../../lib/library'
import { grantedOrigins, requestPictureAccess } from '../../../lib/picture-permission'
import { putArticle } from '../../../lib/storage/articles'
import { markPicturesTried } from '../../../lib/storage/images'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { control, press, show, words } from './screen'

vi.mock('../../../lib/background', () => ({ background: { fetchPictures: vi.fn() } }))
vi.mock('../../../lib/picture-permission', async (original) => ({
  ...(await original<object>()),
  grantedOrigins: vi.fn(),
  requestPictureAccess: vi.fn(),
}))

const notices: string[] = []
const article = savedArticle()

beforeEach(async () => {
  vi.resetAllMocks()
  fakeBrowser.reset()
  vi.mocked(grantedOrigins).mockResolvedValue([])
  notices.length = 0
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
  await withLibrary((db) => putArticle(db, article))
})

describe('the pictures that are missing', () => {
  it('are not spoken of while they are still being tried', async () => {
    showThem()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(document.body.textContent).toBe('')
  })

  it('are got with a grant for their hosts, asked for in the click', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(requestPictureAccess).mockResolvedValue(true)
    showThem()
    await words('0 of 1 pictures are saved')
    await press('Allow pictures from harbour.example')
    expect(requestPictureAccess).toHaveBeenCalledExactlyOnceWith(['*://harbour.example/*'])
    await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledWith(article.id))
  })

  it('are not asked for where they are in files, which nobody could hand out', async () => {
    const [image] = article.images
    const images = image ? [{ ...image, url: 'file:///papers/ferry.jpg' }] : []
    const local = { ...article, id: 'local', key: 'local', images }
    await withLibrary((db) => putArticle(db, local))
    await withLibrary((db) => markPicturesTried(db, local.id))
    showThem({ shown: local })
    expect(await words('not on the web')).toContain('0 of 1 pictures are saved')
    expect(document.querySelector('button')).toBeNull()
  })

  it('are not asked for where their servers have them no more, which no permission changes', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id, { gone: [0] }))
    showThem()
    expect(await words('have them no more')).not.toContain('Allow')
    await press('Get the missing pictures')
    await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledWith(article.id))
  })

  it('are asked for with access to all sites too where their own site is allowed: it may lead to another', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(grantedOrigins).mockResolvedValue(['*://harbour.example/*'])
    vi.mocked(requestPictureAccess).mockResolvedValue(true)
    showThem()
    await control('Get the missing pictures')
    expect(await words('on further sites')).not.toContain('Allow pictures from harbour.example')
    await press('Allow pictures from all sites')
    expect(requestPictureAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*'])
    await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledWith(article.id))
  })

  it('are asked for only from sites that are not allowed yet', async () => {
    const addresses = ['https://harbour.example/ferry.jpg', 'https://pictures.example/quay.jpg']
    const images = addresses.map((url) => ({ ...(article.images[0] as ArticleImage), url }))
    const two = { ...article, id: 'two', key: 'two', images }
    await withLibrary((db) => putArticle(db, two))
    await withLibrary((db) => markPicturesTried(db, two.id))
    vi.mocked(grantedOrigins).mockResolvedValue(['*://harbour.example/*'])
    showThem({ shown: two })
    await press('Allow pictures from pictures.example')
    expect(requestPictureAccess).toHaveBeenCalledExactlyOnceWith(['*://pictures.example/*'])
  })

  it('are not asked for where no pictures are wanted, but got by a press', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    await saveSettings({ keepPictures: false })
    showThem()
    expect(await words('switched off in the Settings')).not.toContain('Allow')
    await press('Get the missing pictures')
    await vi.waitFor(() => expect(notices.at(-1)).toBe('Done: no picture is new.'))
    expect(background.fetchPictures).toHaveBeenCalledWith(article.id)
  })

  it('cannot be had without a connection, and that is said', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(grantedOrigins).mockResolvedValue(['*://*/*'])
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    onTestFinished(() => void vi.restoreAllMocks())
    showThem()
    await press('Get the missing pictures')
    await vi.waitFor(() => expect(notices.at(-1)).toContain('You are offline.'))
  })

  it('of earlier articles are offered too, once a grant is there', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(requestPictureAccess).mockResolvedValue(true)
    showThem()
    await press('Allow pictures from all sites')
    await vi.waitFor(() => expect(notices.at(-1)).toContain('Done:'))
    await press('Get the missing pictures of all articles')
    await words('Done:')
    expect(background.fetchPictures).toHaveBeenCalledTimes(2)
  })

  it('get the focus where the reader came for them', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    showThem({ isSought: true })
    const allow = await control('Allow pictures from harbour.example')
    await vi.waitFor(() => expect(document.activeElement).toBe(allow))
  })

  it('stay where they are when the reader refuses', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(requestPictureAccess).mockResolvedValue(false)
    showThem()
    await press('Allow pictures from all sites')
    await vi.waitFor(() =>
      expect(notices).toEqual([expect.stringContaining('Nothing was allowed')]),
    )
    expect(background.fetchPictures).not.toHaveBeenCalled()
  })

  it('are not asked for again by themselves after a refusal; the way to the settings is shown', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(requestPictureAccess).mockResolvedValue(false)
    showThem()
    await press('Allow pictures from all sites')
    await words('does not ask again')
    expect(document.querySelector('button')).toBeNull()
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#/settings')
  })

  it('say that the disk was full, which no setting changes', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id, { limit: 'disk' }))
    showThem()
    await words('The disk was full.')
    expect(document.querySelector('a')).toBeNull()
  })

  it('say which limit kept them away', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id, { limit: 'bytes' }))
    showThem()
    expect(await words('Your limit for their megabytes was reached.')).not.toContain('Allow')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#/settings')
    // Once it is raised, they may come without a permission.
    await press('Get the missing pictures')
    await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledWith(article.id))
  })

  it('are got without a question where that is allowed already', async () => {
    await withLibrary((db) => markPicturesTried(db, article.id))
    vi.mocked(grantedOrigins).mockResolvedValue(['*://*/*'])
    showThem()
    await control('Get the missing pictures')
    expect(document.body.textContent).not.toContain('Allow')
    await press('Get the missing pictures')
    await vi.waitFor(() => expect(background.fetchPictures).toHaveBeenCalledWith(article.id))
    expect(requestPictureAccess).not.toHaveBeenCalled()
  })
})

function showThem({ isSought = false, shown = article } = {}): void {
  const onNotice = ({ text }: { text: string }) => notices.push(text)
  show(<MissingPictures article={shown} isSought={isSought} onNotice={onNotice} />)
}
