import type { ArticleImage } from '../article'
import type { LibraryWrite } from './write'

/**
 * Keeps those stored pictures of an article that are among `images`, under the numbers they have there, and drops the
 * others, with their bytes if no article shows them. What stands under the id `kept` goes to the article too, before its
 * own. Returns how many are kept.
 */
export async function keepPicturesOf(
  transaction: LibraryWrite,
  id: string,
  images: ArticleImage[],
  kept?: string,
): Promise<number> {
  const refs = transaction.objectStore('imageRefs')
  const before = await refs.getAll(picturesOf(id))
  if (kept) before.push(...(await refs.getAll(picturesOf(kept))))
  if (before.length === 0) return 0
  const hashes = new Map(before.map(({ url, hash }) => [url, hash]))
  for (const { id, index } of before) await refs.delete([id, index])
  let count = 0
  for (const [index, { url }] of images.entries()) {
    const hash = hashes.get(url)
    if (!hash) continue
    await refs.put({ id, index, hash, url })
    count++
  }
  for (const { hash } of before) await dropUnused(transaction, hash)
  return count
}

/** The same pictures under another id: their bytes stay for as long as one of the two has them. */
export async function copyPicturesOf(
  transaction: LibraryWrite,
  from: string,
  to: string,
): Promise<void> {
  const refs = transaction.objectStore('imageRefs')
  for (const ref of await refs.getAll(picturesOf(from))) await refs.put({ ...ref, id: to })
}

/** All numbers of one article. */
export function picturesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY])
}

async function dropUnused(transaction: LibraryWrite, hash: string): Promise<void> {
  const shown = await transaction.objectStore('imageRefs').index('hash').getKey(hash)
  if (shown === undefined) await transaction.objectStore('images').delete(hash)
}
