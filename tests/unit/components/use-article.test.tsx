import 'fake-indexeddb/auto'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { useArticle } from '../../../components/reader/use-article'
import { background } from '../../../lib/background'
import { AppError } from '../../../lib/errors'
import { library, withLibrary } from '../../../lib/library'
import { announceLibraryChange } from '../../../lib/library-changes'
import { putArticle } from '../../../lib/storage/articles'
import { savedArticle } from '../../saved-article'
import { show, words } from './screen'

vi.mock('../../../lib/background', async () => ({
  background: (await import('../../../lib/background-functions')).backgroundFunctions,
}))

beforeEach(async () => {
  fakeBrowser.reset()
  const db = await library()
  for (const store of db.objectStoreNames) await db.clear(store)
  await withLibrary((db) => putArticle(db, savedArticle({ id: 'one', title: 'The ferry' })))
})

function Probe() {
  const { article, problem } = useArticle('one', null)
  return <p>{problem ?? article?.title ?? 'Nothing yet'}</p>
}

it('shows an article that cannot be marked as read', async () => {
  const full = vi.spyOn(background, 'updateArticle').mockRejectedValue(new AppError('storage-full'))
  onTestFinished(() => full.mockRestore())
  show(<Probe />)
  await words('The ferry')
  await vi.waitFor(() => expect(full).toHaveBeenCalled())
  await expect(full.mock.results[0]?.value).rejects.toThrow()
  expect(document.body.textContent).toBe('The ferry')
})

it('keeps what is shown where it cannot be read anew, and goes on when it can', async () => {
  show(<Probe />)
  await words('The ferry')
  const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('No', 'UnknownError')
  })
  onTestFinished(() => broken.mockRestore())
  announceLibraryChange()
  await vi.waitFor(() => expect(broken.mock.results[0]?.type).toBe('throw'))
  expect(document.body.textContent).toBe('The ferry')
  const change = { id: 'one', title: 'The ferry is back' }
  await withLibrary((db) => putArticle(db, savedArticle(change), { again: true }))
  announceLibraryChange()
  await words('The ferry is back')
})

it('says so when there is no such article any more', async () => {
  show(<Probe />)
  await words('The ferry')
  await background.deleteArticles(['one'])
  expect(await words('not in the library')).not.toContain('The ferry')
})
