// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fetchPicture } from '../../../../lib/images/fetch-picture'

const png = Uint8Array.from('\x89PNG\r\n\x1a\n\0\0\0\x09IDAT and so on', (character) =>
  character.charCodeAt(0),
)
const address = 'https://pictures.example/a.jpg'
const limits = { bytesEach: 100, millisecondsEach: 200 }

function fetchWith(answer: () => Response | Promise<Response>, from = address) {
  const asked: [unknown, RequestInit | undefined][] = []
  const fetch = async (input: unknown, options?: RequestInit) => {
    asked.push([input, options])
    return answer()
  }
  const outcome = fetchPicture(from, { pageUrl: 'https://news.example/', fetch, limits })
  return { outcome, asked }
}

/** A response that says where redirects led. */
function answered(response: Response, url: string): Response {
  Object.defineProperty(response, 'url', { value: url })
  return response
}

describe('fetching a picture', () => {
  it('gives the bytes under the type they show, whatever the server says', async () => {
    const { outcome } = fetchWith(
      () => new Response(png, { headers: { 'content-type': 'text/html' } }),
    )
    const found = await outcome
    if (!('bytes' in found)) throw new Error(found.problem)
    expect(found.bytes.type).toBe('image/png')
    expect(new Uint8Array(await found.bytes.arrayBuffer())).toEqual(png)
  })

  it('sends no cookies and does not say where from', async () => {
    const { outcome, asked } = fetchWith(() => new Response(png))
    await outcome
    expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  it('asks nobody for a data address', async () => {
    const base64 = btoa(String.fromCharCode(...png))
    const { outcome, asked } = fetchWith(() => Response.error(), `data:image/jpeg;base64,${base64}`)
    expect(await outcome).toMatchObject({ bytes: { type: 'image/png' } })
    expect(asked).toEqual([])
  })

  it('asks nobody for a private address', async () => {
    const { outcome, asked } = fetchWith(() => new Response(png), 'http://192.168.1.1/a.jpg')
    expect(await outcome).toEqual({ problem: 'not-allowed' })
    expect(asked).toEqual([])
  })

  it('takes nothing from where a redirect led to a private address', async () => {
    const { outcome } = fetchWith(() => answered(new Response(png), 'http://10.0.0.1/a.png'))
    expect(await outcome).toEqual({ problem: 'not-allowed' })
  })

  it('takes a picture from where a redirect led on the web', async () => {
    const { outcome } = fetchWith(() => answered(new Response(png), 'https://cdn.example/a.png'))
    expect(await outcome).toHaveProperty('bytes')
  })

  it.each([
    ['missing', () => new Response('gone', { status: 404 })],
    ['refused', () => new Response('no', { status: 403 })],
    ['refused', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no-picture', () => new Response('<!doctype html>')],
    ['no-picture', () => new Response('')],
    ['no-picture', () => new Response(png.subarray(0, 12))],
    ['too-large', () => new Response(png, { headers: { 'content-length': '101' } })],
    ['too-large', () => new Response(new Uint8Array(101))],
  ])('tells what is %s', async (problem, answer) => {
    expect(await fetchWith(answer).outcome).toEqual({ problem })
  })

  it('stops reading a body that is longer than announced', async () => {
    let sent = 0
    let cancelled = false
    const endless = new ReadableStream({
      pull(controller) {
        sent += 60
        controller.enqueue(new Uint8Array(60))
      },
      cancel() {
        cancelled = true
      },
    })
    expect(await fetchWith(() => new Response(endless)).outcome).toEqual({ problem: 'too-large' })
    expect(cancelled).toBe(true)
    expect(sent).toBeLessThan(300)
  })

  it('does not wait for ever', async () => {
    const fetch = (_input: unknown, options?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    const outcome = fetchPicture(address, { pageUrl: 'https://news.example/', fetch, limits })
    expect(await outcome).toEqual({ problem: 'too-slow' })
  })
})
