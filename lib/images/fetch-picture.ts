import { decodeDataUrl } from './decode-data-url'
import { hasPixels } from './has-pixels'
import type { PictureLimits } from './limits'
import { mayFetch } from './may-fetch'
import { sniffPicture } from './sniff-picture'

/** Why there is no picture. `refused` is what a grant for its host can change: no answer, or none that we may read. */
export type PictureProblem =
  | 'not-allowed'
  | 'refused'
  | 'missing'
  | 'failed'
  | 'too-large'
  | 'too-slow'
  | 'no-picture'

export type PictureOutcome = { bytes: Blob } | { problem: PictureProblem }

export interface FetchPictureOptions {
  /** Where the article was read. */
  pageUrl: string
  fetch: typeof fetch
  limits: Pick<PictureLimits, 'bytesEach' | 'millisecondsEach'>
  signal?: AbortSignal
}

/**
 * One picture from the web, without cookies and without saying which article it is for; what it is, its bytes tell.
 * Where redirects end must be allowed like the address itself. That is known only from the answer: to `fetch`, a redirect
 * that is not followed is opaque, and following none would lose the pictures of every server that moves them.
 */
export async function fetchPicture(
  address: string,
  { pageUrl, fetch, limits, signal }: FetchPictureOptions,
): Promise<PictureOutcome> {
  const given = decodeDataUrl(address)
  if (given) return given.length > limits.bytesEach ? { problem: 'too-large' } : asPicture(given)
  if (!mayFetch(address, pageUrl)) return { problem: 'not-allowed' }
  const enough = AbortSignal.timeout(limits.millisecondsEach)
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, enough]) : enough,
    })
    const problem = problemOf(response, pageUrl, limits.bytesEach)
    if (problem) {
      await response.body?.cancel()
      return { problem }
    }
    const bytes = await readAtMost(response, limits.bytesEach)
    return bytes ? asPicture(bytes) : { problem: 'too-large' }
  } catch {
    // Network errors and refusals look all alike from here.
    return { problem: enough.aborted ? 'too-slow' : 'refused' }
  }
}

/** Bytes as a picture of the type that they show. */
function asPicture(bytes: Uint8Array<ArrayBuffer>): PictureOutcome {
  const type = sniffPicture(bytes)
  if (!type || !hasPixels(bytes, type)) return { problem: 'no-picture' }
  return { bytes: new Blob([bytes], { type }) }
}

function problemOf(response: Response, pageUrl: string, most: number): PictureProblem | null {
  if (response.url && !mayFetch(response.url, pageUrl)) return 'not-allowed'
  if (response.status === 401 || response.status === 403) return 'refused'
  if (response.status === 404 || response.status === 410) return 'missing'
  if (!response.ok) return 'failed'
  return Number(response.headers.get('content-length')) > most ? 'too-large' : null
}

/** Null when there is more; the length that a server announces need not be true. */
async function readAtMost(
  response: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return new Uint8Array()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  // Firefox has no asynchronous iteration of a body in all the versions that we run in.
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
