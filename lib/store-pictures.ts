import { browser } from 'wxt/browser'
import type { PicturesLimit } from './article'
import { type CapturedPicture, capturePicture } from './images/capture-picture'
import { fetchPicture, type PictureOutcome, type PictureProblem } from './images/fetch-picture'
import { hashOf } from './images/hash-of'
import { type PictureLimits, pictureLimits } from './images/limits'
import { mayFetch } from './images/may-fetch'
import { keepAwake } from './keep-awake'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import {
  articlesAwaitingPictures,
  type MissingPictures,
  markPicturesTried,
  missingPictures,
  putPicture,
} from './storage/images'
import { loadSettings } from './stored-settings'

const underWay = new Map<string, Promise<void>>()

/**
 * Fetches the pictures of an article that the library does not have yet, from the tab that shows it if there is one,
 * else from the web, and stores each by itself. A picture that cannot be had is no error.
 * @throws AppError any storage code
 */
export function storePictures(id: string, tabId: number | null = null): Promise<void> {
  const running = underWay.get(id)
  if (running) return running
  const work = keepAwake(() => fetchMissing(id, tabId)).finally(() => underWay.delete(id))
  underWay.set(id, work)
  return work
}

/** Stores the pictures of an article that was just saved or edited, unless the reader does not want any. */
export async function storeNewPictures(id: string, tabId: number | null = null): Promise<void> {
  const { keepPictures } = await loadSettings()
  if (keepPictures) await storePictures(id, tabId)
  else await withLibrary((db) => markPicturesTried(db, id))
}

/** Goes on with what a stopped background left undone. */
export async function resumePictures(): Promise<void> {
  if (!navigator.onLine || !(await loadSettings()).keepPictures) return
  for (const id of await withLibrary(articlesAwaitingPictures)) await storePictures(id)
}

const atATime = 4

async function fetchMissing(id: string, tabId: number | null): Promise<void> {
  const [missing, settings] = await Promise.all([
    withLibrary((db) => missingPictures(db, id)),
    loadSettings(),
  ])
  if (!missing) return
  const limits = pictureLimits(settings)
  const signal = AbortSignal.timeout(limits.millisecondsTogether)
  const waiting = missing.pictures.slice(0, Math.max(0, limits.pictures - missing.stored))
  let bytesLeft = limits.bytesTogether - missing.bytesStored
  let limit: PicturesLimit | null = waiting.length < missing.pictures.length ? 'number' : null
  const work = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const { index, image } = next
      const { pageUrl } = missing
      const found = await findPicture(image.url, { tabId, pageUrl, limits, signal })
      if (!('bytes' in found)) {
        limit ??= limitsOfOne[found.problem] ?? null
        continue
      }
      if (found.bytes.size > bytesLeft) {
        limit = 'bytes'
        continue
      }
      bytesLeft -= found.bytes.size
      const { bytes } = found
      const hash = await hashOf(bytes)
      await withLibrary((db) => putPicture(db, id, { index, url: image.url, hash, bytes }))
      announceLibraryChange()
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  if (signal.aborted) limit = 'time'
  await withLibrary((db) => markPicturesTried(db, id, limit))
  announceLibraryChange()
}

/** What is told only where no limit of the settings says more. */
const limitsOfOne: Partial<Record<PictureProblem, PicturesLimit>> = {
  'too-large': 'size',
  'too-slow': 'slow',
}

interface Sources {
  tabId: number | null
  pageUrl: MissingPictures['pageUrl']
  limits: PictureLimits
  signal: AbortSignal
}

async function findPicture(
  url: string,
  { tabId, pageUrl, limits, signal }: Sources,
): Promise<PictureOutcome> {
  const options = { pageUrl, signal, limits, fetch: fetch.bind(globalThis) }
  if (tabId !== null && mayFetch(url, pageUrl)) {
    const captured = await captureFrom(tabId, url, limits.bytesEach)
    // The page may have been led elsewhere than the address says.
    const isAllowed = captured && mayFetch(captured.from, pageUrl)
    const outcome = isAllowed ? await fetchPicture(captured.data, options) : null
    if (outcome && 'bytes' in outcome) return outcome
  }
  return fetchPicture(url, options)
}

/** Null where the tab has gone, shows another page by now, or may not read the picture itself. */
async function captureFrom(
  tabId: number,
  url: string,
  mostBytes: number,
): Promise<CapturedPicture | null> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: capturePicture,
      args: [url, mostBytes],
    })
    return injected?.result ?? null
  } catch {
    return null
  }
}
