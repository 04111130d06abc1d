import { background } from './background'
import { withLibrary } from './library'
import { articlesMissingPictures, countPictures } from './storage/images'

/**
 * Asks the background to fetch the missing pictures of every article, one after the other, and returns how many came.
 * @throws AppError any storage code
 */
export async function fetchAllMissing(
  onProgress: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<number> {
  const ids = await withLibrary(articlesMissingPictures)
  let found = 0
  for (const [done, id] of ids.entries()) {
    if (signal.aborted) break
    onProgress({ done, total: ids.length })
    const before = await storedOf(id)
    await background.fetchPictures(id)
    found += (await storedOf(id)) - before
  }
  return found
}

async function storedOf(id: string): Promise<number> {
  return (await withLibrary((db) => countPictures(db, id)))?.stored ?? 0
}
