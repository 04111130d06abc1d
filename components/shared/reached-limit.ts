import type { PicturesLimit } from '../../lib/article'
import type { Settings } from '../../lib/settings'
import type { PictureCount } from '../../lib/storage/images'

/**
 * Which limit stands in the way of more pictures now. That for their number does so only once as many are stored: where
 * there are fewer, those that were tried did not come, or the reader has raised it.
 */
export function reachedLimit(
  { limit, stored }: PictureCount,
  { mostPictures }: Settings,
): PicturesLimit | null {
  return limit === 'number' && stored < Number(mostPictures) ? null : limit
}
