import { fetchPicturesOf } from './fetch-pictures-of'
import { withLibrary } from './library'
import { articlesMissingPictures } from './storage/images'
import { whenAborted } from './when-aborted'

/**
 * Asks the background to fetch the missing pictures of every article, one after the other, and returns how many came.
 * When it is stopped, the background still ends what it is at.
 * @throws AppError any storage code
 */
export async function fetchAllMissing(
  onProgress: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<number> {
  const ids = await withLibrary(articlesMissingPictures)
  const stopped = whenAborted(signal)
  let found = 0
  for (const [done, id] of ids.entries()) {
    if (signal.aborted) break
    onProgress({ done, total: ids.length })
    found += await fetchPicturesOf(id, stopped)
  }
  return found
}
