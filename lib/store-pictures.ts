import { browser } from 'wxt/browser'
import type { PicturesLimit } from './article'
import { AppError } from './errors'
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
  awaitsPictures,
  markPicturesTried,
  missingPictures,
  putPicture,
} from './storage/images'
import { loadSettings } from './stored-settings'
import { whenAborted } from './when-aborted'

interface Run {
  tabId: number | null
  done: Promise<void>
}

const underWay = new Map<string, Run>()
const toFollow = new Map<string, Run>()

/**
 * Fetches the pictures of an article that the library does not have yet, from the tab that shows it if there is one,
 * else from the web, and stores each by itself. A picture that cannot be had is no error. Where that is under way, it is
 * done once more afterwards: the article may have become another since it began.
 * @throws AppError any storage code
 */
export function storePictures(id: string, tabId: number | null = null): Promise<void> {
  const following = toFollow.get(id)
  if (following) {
    following.tabId = tabId ?? following.tabId
    return following.done
  }
  const running = underWay.get(id)
  return running ? follow(running, id, tabId) : start(id, tabId)
}

function start(id: string, tabId: number | null): Promise<void> {
  const done = keepAwake(() => fetchMissing(id, tabId)).finally(() => underWay.delete(id))
  underWay.set(id, { tabId, done })
  return done
}

function follow(running: Run, id: string, tabId: number | null): Promise<void> {
  const run: Run = { tabId: tabId ?? running.tabId, done: running.done }
  const startNow = () => {
    toFollow.delete(id)
    return start(id, run.tabId)
  }
  run.done = running.done.then(startNow, startNow)
  toFollow.set(id, run)
  return run.done
}

/** Stores the pictures of an article that was just saved, unless the reader does not want any. */
export async function storeNewPictures(id: string, tabId: number | null = null): Promise<void> {
  const { keepPictures } = await loadSettings()
  if (keepPictures) await storePictures(id, tabId)
  else await withLibrary((db) => markPicturesTried(db, id))
}

/** The same, one after the other, for those of these articles that have pictures still to be tried. */
export async function storeAwaitedPictures(ids: string[]): Promise<void> {
  for (const id of ids) {
    if (await withLibrary((db) => awaitsPictures(db, id))) await storeNewPictures(id)
  }
}

/** Goes on with what a stopped background left undone. */
export async function resumePictures(): Promise<void> {
  if (navigator.onLine) await storeAwaitedPictures(await withLibrary(articlesAwaitingPictures))
}

const atATime = 4

async function fetchMissing(id: string, tabId: number | null): Promise<void> {
  const [missing, settings] = await Promise.all([
    withLibrary((db) => missingPictures(db, id)),
    loadSettings(),
  ])
  if (!missing) return
  const { images, pageUrl } = missing
  const limits = pictureLimits(settings)
  const signal = AbortSignal.timeout(limits.millisecondsTogether)
  const sources: Sources = { tabId, pageUrl, limits, signal }
  const waiting = missing.pictures.slice(0, Math.max(0, limits.pictures - missing.stored))
  let bytesLeft = limits.bytesTogether - missing.bytesStored
  const gone: number[] = []
  let limit: PicturesLimit | null = waiting.length < missing.pictures.length ? 'number' : null
  const work = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const { index, image, isGone } = next
      const found = await findPicture(image.url, sources, bytesLeft)
      if ('problem' in found && found.problem !== 'no-room') {
        limit ??= limitsOfOne[found.problem] ?? null
        if (isGone || toldGone.has(found.problem)) gone.push(index)
        continue
      }
      if (!('bytes' in found) || found.bytes.size > bytesLeft) {
        limit = 'bytes'
        return
      }
      bytesLeft -= found.bytes.size
      const { bytes } = found
      const hash = await hashOf(bytes)
      const picture = { index, url: image.url, hash, bytes }
      if (!(await withLibrary((db) => putPicture(db, id, picture)))) return
      announceLibraryChange()
    }
  }
  // Where one worker ends before its time, there is no more to do for the others, but they end what they are at.
  const endAll = () => waiting.splice(0)
  const ends = await Promise.allSettled(
    Array.from({ length: atATime }, () => work().finally(endAll)),
  )
  const failed = ends.find((end) => end.status === 'rejected')
  if (signal.aborted) limit = 'time'
  if (isDiskFull(failed?.reason)) limit = 'disk'
  await withLibrary((db) =>
    markPicturesTried(db, id, { limit, gone: gone.sort((a, b) => a - b), images }),
  )
  announceLibraryChange()
  if (failed) throw failed.reason
}

function isDiskFull(error: unknown): boolean {
  return error instanceof AppError && error.code === 'storage-full'
}

/** `no-room`: it would pass the limit for all together. */
type Found = PictureOutcome | { problem: 'no-room' }

/** What is told only where no limit of the settings says more. */
const limitsOfOne: Partial<Record<PictureProblem, PicturesLimit>> = {
  'too-large': 'size',
  'too-slow': 'slow',
}

/** What a server told once is so until the picture comes: the next time it may be the page that is asked, or nobody. */
const toldGone = new Set<PictureProblem>(['missing', 'no-picture'])

interface Sources {
  /** Null too once the page has not answered. */
  tabId: number | null
  pageUrl: string
  limits: PictureLimits
  signal: AbortSignal
}

async function findPicture(url: string, sources: Sources, bytesLeft: number): Promise<Found> {
  const { pageUrl, signal, limits } = sources
  const options = { pageUrl, signal, limits, fetch: fetch.bind(globalThis) }
  const begun = Date.now()
  let inPage: PictureOutcome | null = null
  if (mayFetch(url, pageUrl)) {
    const captured = await captureFrom(sources, url)
    // The page may have been led elsewhere than the address says.
    const isAllowed = captured && mayFetch(captured.from, pageUrl)
    if (isAllowed && captured.problem) return { problem: captured.problem }
    inPage = isAllowed ? await fetchPicture(captured.data, options) : null
    if (inPage && 'bytes' in inPage) return inPage
  }
  const bytesEach = Math.min(limits.bytesEach, bytesLeft)
  if (bytesEach <= 0) return { problem: 'no-room' }
  const millisecondsEach = Math.max(0, limits.millisecondsEach - (Date.now() - begun))
  const found = await fetchPicture(url, {
    ...options,
    limits: { ...limits, bytesEach, millisecondsEach },
  })
  const problem = 'problem' in found ? found.problem : null
  // The page has read what its server has there instead of a picture, which we may not.
  if (problem === 'refused' && inPage) return inPage
  const isOnlyTooLargeNow = problem === 'too-large' && bytesEach < limits.bytesEach
  return isOnlyTooLargeNow ? { problem: 'no-room' } : found
}

/** A little longer than the page itself is patient. */
const millisecondsInPage = 10_000

/**
 * Null where the tab has gone, shows another page by now, or may not read the picture itself. A page that was left or is
 * too busy never answers, and is not asked again.
 */
async function captureFrom(sources: Sources, url: string): Promise<CapturedPicture | null> {
  const { tabId, limits, signal } = sources
  if (tabId === null) return null
  const patience = AbortSignal.timeout(millisecondsInPage)
  try {
    const capturing = browser.scripting.executeScript({
      target: { tabId },
      func: capturePicture,
      args: [url, limits.bytesEach],
    })
    const injected = await Promise.race([
      capturing,
      whenAborted(AbortSignal.any([signal, patience])),
    ])
    if (patience.aborted) sources.tabId = null
    return injected?.[0]?.result ?? null
  } catch {
    return null
  }
}
