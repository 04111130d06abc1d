import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { backgroundFunctions } from '../../../lib/background-functions'
import { withLibrary } from '../../../lib/library'
import { putArticle } from '../../../lib/storage/articles'
import { countPictures } from '../../../lib/storage/images'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { smallGif } from '../../small-gif'

const article = savedArticle({ id: 'one', key: 'one' })
const counted = () => withLibrary((db) => countPictures(db, 'one'))

beforeEach(async () => {
  fakeBrowser.reset()
  vi.stubGlobal('fetch', async () => new Response(smallGif))
  await withLibrary((db) => putArticle(db, article, { again: true }))
})

it('fetches what is still to be tried of an article that comes back from the trash', async () => {
  await backgroundFunctions.deleteArticles(['one'])
  await backgroundFunctions.restoreArticles(['one'])
  await vi.waitFor(async () => expect(await counted()).toMatchObject({ stored: 1 }))
  await backgroundFunctions.deleteArticles(['one'])
  await backgroundFunctions.purgeArticles(['one'])
})

it('fetches what is still to be tried of the version that comes back', async () => {
  await withLibrary((db) => putArticle(db, { ...article, images: [] }, { again: true }))
  await backgroundFunctions.undoSave('one')
  await vi.waitFor(async () => expect(await counted()).toMatchObject({ stored: 1 }))
  await backgroundFunctions.deleteArticles(['one'])
  await backgroundFunctions.purgeArticles(['one'])
})

it('fetches none where the reader does not want any, and nothing is said to be on its way', async () => {
  await saveSettings({ keepPictures: false })
  await backgroundFunctions.deleteArticles(['one'])
  await backgroundFunctions.restoreArticles(['one'])
  await vi.waitFor(async () => {
    expect(await counted()).toMatchObject({ stored: 0, isPending: false })
  })
})
