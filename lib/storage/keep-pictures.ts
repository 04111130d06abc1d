import type { ArticleImage } from '../article'
import type { LibraryWrite } from './write'

/**
 * Keeps those stored pictures of an article that are among `images`, under the numbers they have there, and drops the
 * others, with their bytes if no article shows them. Returns how many are kept.
 */
export async function keepPicturesOf(
  transaction: LibraryWrite,
  id: string,
  images: ArticleImage[],
): Promise<number> {
  const refs = transaction.objectStore('imageRefs')
  const before = await refs.getAll(picturesOf(id))
  if (before.length === 0) return 0
  const hashes = new Map(before.map(({ url, hash }) => [url, hash]))
  for (const { index } of before) await refs.delete([id, index])
  let kept = 0
  for (const [index, { url }] of images.entries()) {
    const hash = hashes.get(url)
    if (!hash) continue
    await refs.put({ id, index, hash, url })
    kept++
  }
  for (const { hash } of before) await dropUnused(transaction, hash)
  return kept
}

/** All numbers of one article. */
export function picturesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY])
}

async function dropUnused(transaction: LibraryWrite, hash: string): Promise<void> {
  const shown = await transaction.objectStore('imageRefs').index('hash').getKey(hash)
  if (shown === undefined) await transaction.objectStore('images').delete(hash)
}
