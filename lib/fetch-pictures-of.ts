import { background } from './background'
import { withLibrary } from './library'
import { countPictures } from './storage/images'

/**
 * Asks the background to fetch the missing pictures of an article, and returns how many came until then, or until
 * `stopped` settles.
 * @throws AppError any storage code
 */
export async function fetchPicturesOf(id: string, stopped?: Promise<unknown>): Promise<number> {
  const before = await storedOf(id)
  const fetching = background.fetchPictures(id)
  await (stopped ? Promise.race([fetching, stopped]) : fetching)
  // An article that was deleted meanwhile has none.
  return Math.max(0, (await storedOf(id)) - before)
}

async function storedOf(id: string): Promise<number> {
  return (await withLibrary((db) => countPictures(db, id)))?.stored ?? 0
}
