import { afterEach, expect, it, vi } from 'vitest'
import { capturePicture } from '../../../lib/images/capture-picture'

const most = 200_000
const address = `${location.origin}/picture`

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Parts of 60 kB without end, the first of which begins with the words. */
function endless(words: string) {
  const state = { sent: 0, isCancelled: false }
  const body = new ReadableStream({
    pull(controller) {
      const part = new Uint8Array(60_000)
      if (state.sent === 0) part.set(new TextEncoder().encode(words))
      state.sent += part.length
      controller.enqueue(part)
    },
    cancel() {
      state.isCancelled = true
    },
  })
  return { state, body }
}

function answer(body: BodyInit, headers: HeadersInit = {}, status = 200) {
  const response = () =>
    Object.defineProperty(new Response(body, { headers, status }), 'url', { value: address })
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => response())
}

/** A picture in the page, whose address is what it is asked by. */
async function show(): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.getContext('2d')?.fillRect(0, 0, 9, 9)
  const image = new Image()
  image.src = canvas.toDataURL()
  document.body.append(image)
  await image.decode()
  return image.src
}

it('a picture is given as it was served', async () => {
  answer('GIF89a and so on')
  expect(await capturePicture(address, most)).toEqual({
    data: `data:application/octet-stream;base64,${btoa('GIF89a and so on')}`,
    from: address,
  })
})

it('no more is read of a picture than was asked for, whatever its length is said to be', async () => {
  const { state, body } = endless('\xff\xd8\xff')
  const fetch = answer(body)
  expect(await capturePicture(address, most)).toEqual({
    data: '',
    from: address,
    problem: 'too-large',
  })
  expect(fetch).toHaveBeenCalledOnce()
  expect(state.isCancelled).toBe(true)
  expect(state.sent).toBeLessThan(most + 200_000)
})

it('little is read of a picture that is said to be too large', async () => {
  const { state, body } = endless('\xff\xd8\xff')
  answer(body, { 'content-length': '12000000' })
  expect(await capturePicture(address, most)).toMatchObject({ problem: 'too-large' })
  expect(state.sent).toBeLessThan(most + 60_000)
})

it('one that is too large and stands still is drawn anew from the page', async () => {
  const shown = await show()
  answer(endless('\xff\xd8\xff').body)
  const captured = await capturePicture(shown, most)
  expect(captured?.data).toMatch(/^data:image\/webp;base64,/)
  expect(captured).not.toHaveProperty('problem')
})

it.each(['GIF89a', '\x89PNG\r\n\x1a\n IHDR acTL', 'RIFF WEBPVP8X ANIM', ' ftypavis'])(
  'one that is too large and moves is not: %j',
  async (words) => {
    const shown = await show()
    answer(endless(words).body)
    expect(await capturePicture(shown, most)).toEqual({
      data: '',
      from: address,
      problem: 'too-large',
    })
  },
)

it.each([
  ['does not know it', 404, ''],
  ['has it no more', 410, 'Gone'],
  ['has nothing in it', 200, ''],
])('that a server %s is told, once it has been asked anew', async (_what, status, body) => {
  const fetch = answer(body, {}, status)
  expect(await capturePicture(address, most)).toEqual({
    data: '',
    from: address,
    problem: 'missing',
  })
  expect(fetch.mock.calls.map(([, options]) => options?.cache)).toEqual(['force-cache', 'reload'])
})

it.each([401, 403, 500])('of an answer %i nothing is told: another may come', async (status) => {
  answer('Not now', {}, status)
  expect(await capturePicture(address, most)).toBeNull()
})

it('what the page shows is drawn where it cannot be asked for', async () => {
  const shown = await show()
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('No'))
  expect((await capturePicture(shown, most))?.data).toMatch(/^data:image\/webp;base64,/)
})

it('a server has one time for all that the page asks of it', async () => {
  const patience = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, options) => {
    patience.abort()
    options?.signal?.throwIfAborted()
    return Response.error()
  })
  expect(await capturePicture(address, most)).toBeNull()
  expect(fetch).toHaveBeenCalledTimes(2)
  expect(timeout).toHaveBeenCalledOnce()
})
