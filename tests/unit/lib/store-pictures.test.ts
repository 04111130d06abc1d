import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { withLibrary } from '../../../lib/library'
import type { Settings } from '../../../lib/settings'
import { putArticle } from '../../../lib/storage/articles'
import { countPictures, missingPictures } from '../../../lib/storage/images'
import { restoreArticle } from '../../../lib/storage/restore-article'
import { rowsOf } from '../../../lib/storage/rows'
import { storePictures } from '../../../lib/store-pictures'
import { saveSettings } from '../../../lib/stored-settings'
import { savedArticle } from '../../saved-article'
import { smallGif } from '../../small-gif'

let number = 0

/** An article with pictures of so many megabytes, saved and then asked for. */
async function fetchPictures(
  count: number,
  megabytes: number,
  change: Partial<Settings> = {},
  { tabId = null, answer = 200 }: { tabId?: number | null; answer?: number | 'aborted' } = {},
) {
  await saveSettings(change)
  const picture = new Uint8Array(Math.max(20, megabytes * 1_000_000))
  picture.set(smallGif)
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      if (answer === 'aborted') throw new DOMException('No', 'AbortError')
      return new Response(picture, { status: answer })
    }),
  )
  const id = `article ${++number}`
  const images = Array.from({ length: count }, (_, index) => ({
    ...{ url: `https://pictures.example/${number}/${index}.png`, alt: '' },
    ...{ width: null, height: null, caption: null, credit: null },
  }))
  await withLibrary((db) => putArticle(db, savedArticle({ id, key: id, images })))
  await storePictures(id, tabId)
  return { id, counted: await withLibrary((db) => countPictures(db, id)) }
}

async function fetchAgain(id: string, status: number): Promise<void> {
  vi.stubGlobal('fetch', async () => new Response('No', { status }))
  await storePictures(id)
}

async function areGone(id: string): Promise<boolean[] | undefined> {
  const missing = await withLibrary((db) => missingPictures(db, id))
  return missing?.pictures.map(({ isGone }) => isGone)
}

beforeEach(() => fakeBrowser.reset())

describe('the pictures of an article', () => {
  it('are all kept where the limits are not reached', async () => {
    const { counted } = await fetchPictures(12, 0)
    expect(counted).toEqual({ stored: 12, total: 12, isPending: false, limit: null })
  })

  it('are kept up to the number that the reader set, and it is known why', async () => {
    const { counted } = await fetchPictures(12, 0, { mostPictures: '10' })
    expect(counted).toEqual({ stored: 10, total: 12, isPending: false, limit: 'number' })
  })

  it('are kept up to the megabytes that the reader set, and it is known why', async () => {
    const { counted } = await fetchPictures(4, 4, { mostMegabytes: '10' })
    expect(counted).toEqual({ stored: 2, total: 4, isPending: false, limit: 'bytes' })
  })

  it('are left out where one is larger than any picture, and it is known why', async () => {
    const { counted } = await fetchPictures(1, 11)
    expect(counted).toEqual({ stored: 0, total: 1, isPending: false, limit: 'size' })
    const { counted: more } = await fetchPictures(12, 11, { mostPictures: '10' })
    expect(more).toMatchObject({ stored: 0, limit: 'number' })
  })

  it('are left out where a server takes too long, and it is known why', async () => {
    const { timeout } = AbortSignal
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) =>
      milliseconds === 15_000 ? AbortSignal.abort() : timeout.call(AbortSignal, milliseconds),
    )
    const { counted } = await fetchPictures(1, 0, {}, { answer: 'aborted' })
    expect(counted).toEqual({ stored: 0, total: 1, isPending: false, limit: 'slow' })
    vi.restoreAllMocks()
  })

  it('are kept as far as the time that the reader set allows, and it is known why', async () => {
    const { timeout } = AbortSignal
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) =>
      milliseconds === 60_000 ? AbortSignal.abort() : timeout.call(AbortSignal, milliseconds),
    )
    const { counted } = await fetchPictures(2, 0, { mostMinutes: '1' })
    expect(counted).toEqual({ stored: 0, total: 2, isPending: false, limit: 'time' })
    vi.restoreAllMocks()
  })

  it('are taken from the page that shows them, but not from where it was led in private', async () => {
    fakeBrowser.scripting = {
      executeScript: async ({ args: [url] }: { args: [string] }) => {
        const from = url.endsWith('/0.png') ? url : 'http://192.168.0.1/a.png'
        return [{ result: { data: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', from } }]
      },
    } as never
    const { counted } = await fetchPictures(2, 0, {}, { tabId: 7, answer: 404 })
    expect(counted).toMatchObject({ stored: 1, total: 2 })
  })

  it.each([404, 410])('are known to be gone where their server says so: %i', async (answer) => {
    const { id } = await fetchPictures(1, 0, {}, { answer })
    expect(await areGone(id)).toEqual([true])
    // Who is refused an answer later has not been told otherwise.
    await fetchAgain(id, 403)
    expect(await areGone(id)).toEqual([true])
    await fetchAgain(id, 500)
    expect(await areGone(id)).toEqual([true])
  })

  it('may still be there where a server fails', async () => {
    const { id } = await fetchPictures(1, 0, {}, { answer: 503 })
    expect(await areGone(id)).toEqual([false])
  })

  it('may still be there where a permission is missing, unless what the page has is no picture', async () => {
    const { id } = await fetchPictures(2, 0, {}, { answer: 403 })
    expect(await areGone(id)).toEqual([false, false])
    const result = (url: string) =>
      url.endsWith('/0.png') ? { data: 'data:text/html,No', from: url } : null
    fakeBrowser.scripting = {
      executeScript: async ({ args: [url] }: { args: [string] }) => [{ result: result(url) }],
    } as never
    const { id: another } = await fetchPictures(2, 0, {}, { tabId: 7, answer: 403 })
    expect(await areGone(another)).toEqual([true, false])
  })

  it('come from the web where the page does not answer any more, which is not asked again', async () => {
    const { timeout } = AbortSignal
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) =>
      milliseconds === 10_000 ? AbortSignal.abort() : timeout.call(AbortSignal, milliseconds),
    )
    const executeScript = vi.fn(() => new Promise(() => undefined))
    fakeBrowser.scripting = { executeScript } as never
    const { counted } = await fetchPictures(12, 0, {}, { tabId: 7 })
    expect(counted).toMatchObject({ stored: 12, isPending: false })
    expect(executeScript.mock.calls.length).toBeLessThanOrEqual(4)
    vi.restoreAllMocks()
  })

  it('end with the first for which there is no room', async () => {
    await fetchPictures(20, 4, { mostMegabytes: '10' })
    // Two that fit, and what the other workers were at.
    expect(vi.mocked(fetch).mock.calls.length).toBeLessThanOrEqual(6)
  })

  it('are said to be too many for the disk where it is full, and not tried any further', async () => {
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      if (this.name === 'imageRefs') throw new DOMException('Full', 'QuotaExceededError')
      return put.call(this, row)
    })
    await expect(fetchPictures(20, 0)).rejects.toMatchObject({ code: 'storage-full' })
    vi.restoreAllMocks()
    expect(await withLibrary((db) => countPictures(db, `article ${number}`))).toEqual({
      ...{ stored: 0, total: 20, isPending: false, limit: 'disk' },
    })
    expect(vi.mocked(fetch).mock.calls.length).toBeLessThanOrEqual(4)
  })

  it('are those of the version that was saved while others were on their way', async () => {
    const answers: (() => void)[] = []
    const answerAll = () => {
      for (const answer of answers.splice(0)) answer()
    }
    vi.stubGlobal('fetch', () => {
      return new Promise((resolve) => answers.push(() => resolve(new Response(smallGif))))
    })
    const executeScript = vi.fn(async () => [])
    fakeBrowser.scripting = { executeScript } as never
    const article = savedArticle({ id: 'again', key: 'again' })
    const [image] = article.images
    const version = (name: string) => ({
      ...article,
      images: [{ ...image!, url: `https://pictures.example/${name}` }],
    })
    await withLibrary((db) => putArticle(db, version('first')))
    const first = storePictures('again')
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    await withLibrary((db) => putArticle(db, version('second'), { again: true }))
    const second = Promise.all([storePictures('again'), storePictures('again', 7)])
    answerAll()
    await first
    expect(await withLibrary((db) => countPictures(db, 'again'))).toMatchObject({ isPending: true })
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    answerAll()
    await second
    expect(executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7 } }),
    )
    expect(await withLibrary((db) => countPictures(db, 'again'))).toMatchObject({
      ...{ stored: 1, total: 1, isPending: false },
    })
  })

  it('are asked of a private host that the page was read from, and of none that only a file names', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(null, { status: 404 })),
    )
    const [image] = savedArticle().images
    const images = [{ ...image!, url: 'http://192.168.0.1/reboot' }]
    const [mine, given] = ['mine', 'given'].map((id) =>
      savedArticle({ id, key: id, images, url: 'http://192.168.0.1/' }),
    )
    await withLibrary((db) => putArticle(db, mine!))
    await storePictures('mine')
    expect(fetch).toHaveBeenCalledOnce()
    await withLibrary((db) => restoreArticle(db, { ...rowsOf(given!), pictures: [] }))
    await storePictures('given')
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('do not pass a limit by being asked for twice, and follow when it is raised', async () => {
    const { id } = await fetchPictures(12, 0, { mostPictures: '10' })
    await storePictures(id)
    expect(await withLibrary((db) => countPictures(db, id))).toMatchObject({ stored: 10 })
    await saveSettings({ mostPictures: '30' })
    await storePictures(id)
    expect(await withLibrary((db) => countPictures(db, id))).toMatchObject({
      stored: 12,
      limit: null,
    })
  })
})
