import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { AppError } from '../../../lib/errors'
import { library, withLibrary } from '../../../lib/library'
import { putArticle } from '../../../lib/storage/articles'
import { getStats } from '../../../lib/storage/stats'
import { savedArticle } from '../../saved-article'

it('opens one connection, however often it is asked for', async () => {
  expect(await library()).toBe(await library())
})

it('writes on a new connection where the browser closed the old one, as it does on a full disk', async () => {
  const first = await library()
  first.close()
  const { state } = await withLibrary((db) => putArticle(db, savedArticle()))
  expect(state).toBe('saved')
  expect(await library()).not.toBe(first)
})

it('reads on a new connection too', async () => {
  ;(await library()).close()
  expect((await withLibrary(getStats)).articles).toBe(1)
})

it('tries once more and not for ever', async () => {
  let tries = 0
  const work = withLibrary(async () => {
    tries++
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  await expect(work).rejects.toThrow('closing')
  expect(tries).toBe(2)
})

it('does not repeat what failed for another reason', async () => {
  let tries = 0
  const work = withLibrary(async () => {
    tries++
    throw new AppError('storage-full')
  })
  await expect(work).rejects.toMatchObject({ code: 'storage-full' })
  expect(tries).toBe(1)
})
