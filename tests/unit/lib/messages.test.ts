import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { AppError } from '../../../lib/errors'
import { connect, serve } from '../../../lib/messages'

interface Api {
  add(left: number, right: number): Promise<number>
  fail(): Promise<void>
}

const api: Api = {
  add: vi.fn(async (left, right) => left + right),
  fail: async () => {
    throw new AppError('storage-full', 'no room')
  },
}
const ownPage = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') }

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  serve(api)
})

/** What the listeners answer to a message of this sender: `true` for “the answer comes later”. */
async function answersTo(message: unknown, sender: object): Promise<unknown[]> {
  return fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined)
}

const call = { offprint: 'call', name: 'add', args: [1, 2] }

it('answers a page of the extension itself', async () => {
  expect(await answersTo(call, ownPage)).toEqual([true])
  expect(api.add).toHaveBeenCalledExactlyOnceWith(1, 2)
})

it.each([
  ['another extension', { id: 'strange', url: 'chrome-extension://strange/page.html' }],
  ['another extension that claims our page', { ...ownPage, id: 'strange' }],
  ['a script in a web page', { id: ownPage.id, url: 'https://paper.example/story' }],
  ['a web page named like ours', { id: ownPage.id, url: 'https://paper.example/popup.html' }],
  ['nobody', {}],
])('does not answer %s', async (_, sender) => {
  expect(await answersTo(call, sender)).toEqual([undefined])
  expect(api.add).not.toHaveBeenCalled()
})

it.each([
  ['a name that is no function of it', { ...call, name: 'toString' }],
  ['a call without arguments', { offprint: 'call', name: 'add' }],
  ['a message of another kind', { type: 'add', args: [1, 2] }],
  ['no message at all', null],
])('does not answer %s', async (_, message) => {
  expect(await answersTo(message, ownPage)).toEqual([undefined])
  expect(api.add).not.toHaveBeenCalled()
})

it('hands the result to the page that called', async () => {
  await withSender(async () => expect(await connect<Api>().add(2, 3)).toBe(5))
})

it('hands errors on with their code, though no class crosses a message', async () => {
  await withSender(async () => {
    const error = await connect<Api>()
      .fail()
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'storage-full', message: 'no room' })
  })
})

/** The fake browser names no sender; here every message comes from the popup, as JSON. */
async function withSender(work: () => Promise<void>): Promise<void> {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((resolve) => {
        fakeBrowser.runtime.onMessage.trigger(message, ownPage, (answer: unknown) =>
          resolve(JSON.parse(JSON.stringify(answer))),
        )
      }),
  )
  await work()
  send.mockRestore()
}
