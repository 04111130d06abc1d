import type { ArticleImage, PicturesLimit } from '../article'
import type { LibraryDatabase } from './database'
import { picturesOf } from './keep-pictures'
import type { MetaRow } from './schema'
import { write } from './write'

/** A picture as it was fetched: which one of the article, and its bytes under their SHA-256. */
export interface FetchedPicture {
  index: number
  url: string
  hash: string
  bytes: Blob
}

/** Stores one picture of an article, its bytes once however often they are shown. Returns false if it is not wanted any more. */
export async function putPicture(
  db: LibraryDatabase,
  id: string,
  { index, url, hash, bytes }: FetchedPicture,
): Promise<boolean> {
  return write(db, async (transaction) => {
    const meta = await transaction.objectStore('meta').get(id)
    const content = await transaction.objectStore('content').get(id)
    // Deleted or saved anew in the meantime.
    if (!meta || content?.images[index]?.url !== url) return false
    const images = transaction.objectStore('images')
    if ((await images.getKey(hash)) === undefined) {
      await images.put({ hash, type: bytes.type, bytes })
    }
    const refs = transaction.objectStore('imageRefs')
    await refs.put({ id, index, hash, url })
    const imagesStored = await refs.count(picturesOf(id))
    await transaction.objectStore('meta').put({ ...meta, imagesStored })
    return true
  })
}

/** The stored pictures of an article by their index in `Article.images`. */
export async function readPictures(db: LibraryDatabase, id: string): Promise<Map<number, Blob>> {
  const transaction = db.transaction(['imageRefs', 'images'])
  const refs = await transaction.objectStore('imageRefs').getAll(picturesOf(id))
  const images = transaction.objectStore('images')
  const found = await Promise.all(
    refs.map(async ({ index, hash }) => ({ index, image: await images.get(hash) })),
  )
  return new Map(found.flatMap(({ index, image }) => (image ? [[index, image.bytes]] : [])))
}

export interface MissingPictures {
  /** Where the article was read; empty where no more than a file says so. */
  pageUrl: string
  /** All of the article, whose version it tells. */
  images: ArticleImage[]
  /** How many are stored, and how large they are together. */
  stored: number
  bytesStored: number
  pictures: MissingPicture[]
}

interface MissingPicture {
  index: number
  image: ArticleImage
  /** Its server has said that there is no such picture, and it has not come since. */
  isGone: boolean
}

/** The pictures of an article that are not stored; null where there is no such article. */
export async function missingPictures(
  db: LibraryDatabase,
  id: string,
): Promise<MissingPictures | null> {
  const transaction = db.transaction(['meta', 'content', 'imageRefs', 'images'])
  const [meta, content, refs] = await Promise.all([
    transaction.objectStore('meta').get(id),
    transaction.objectStore('content').get(id),
    transaction.objectStore('imageRefs').getAll(picturesOf(id)),
  ])
  if (!meta || !content) return null
  const stored = await Promise.all(
    refs.map(({ hash }) => transaction.objectStore('images').get(hash)),
  )
  const bytesStored = stored.reduce((sum, image) => sum + (image?.bytes.size ?? 0), 0)
  const has = new Set(refs.map(({ index }) => index))
  const gone = new Set(meta.picturesGone)
  const pictures = content.images.flatMap((image, index) =>
    has.has(index) ? [] : [{ index, image, isGone: gone.has(index) }],
  )
  const pageUrl = meta.isFromTab ? meta.url : ''
  return { pageUrl, images: content.images, stored: refs.length, bytesStored, pictures }
}

export interface PictureCount {
  stored: number
  total: number
  /** They are being fetched, or will be when the background runs again. */
  isPending: boolean
  /** Why no more were fetched, where a limit of the settings was reached. */
  limit: PicturesLimit | null
}

/** How many pictures of an article are stored; null where there is no such article. */
export async function countPictures(db: LibraryDatabase, id: string): Promise<PictureCount | null> {
  const meta = await db.get('meta', id)
  if (!meta) return null
  const isPending = meta.picturesPending !== undefined
  const { imagesStored: stored, imageCount: total, picturesLimit: limit = null } = meta
  return { stored, total, isPending, limit }
}

/** The articles that miss pictures, newest first. */
export async function articlesMissingPictures(db: LibraryDatabase): Promise<string[]> {
  const ids: string[] = []
  const index = db.transaction('meta').store.index('savedAt')
  for (let row = await index.openCursor(null, 'prev'); row; row = await row.continue()) {
    if (row.value.imagesStored < row.value.imageCount) ids.push(row.value.id)
  }
  return ids
}

/** The articles whose pictures have not all been tried since they were saved. */
export async function articlesAwaitingPictures(db: LibraryDatabase): Promise<string[]> {
  return db.getAllKeysFromIndex('meta', 'picturesPending')
}

/** Whether some of this article's pictures were never tried. */
export async function awaitsPictures(db: LibraryDatabase, id: string): Promise<boolean> {
  return (await db.get('meta', id))?.picturesPending !== undefined
}

interface PicturesTried {
  limit?: PicturesLimit | null
  /** Indexes of those that are not there any more. */
  gone?: number[]
  /** All of the article, as they were when it began. */
  images?: ArticleImage[]
}

/**
 * All pictures of this article have been tried, or as many as `limit` allows; those that are missing wait until
 * somebody asks for them. Where it does not have these `images` any more, nothing is said of those that it has.
 */
export async function markPicturesTried(
  db: LibraryDatabase,
  id: string,
  { limit = null, gone = [], images }: PicturesTried = {},
): Promise<void> {
  await write(db, async (transaction) => {
    const meta = await transaction.objectStore('meta').get(id)
    if (!meta) return
    const { picturesPending, picturesLimit, picturesGone, ...tried } = meta
    const isKnown = (picturesLimit ?? null) === limit && `${picturesGone ?? []}` === `${gone}`
    if (!picturesPending && isKnown) return
    const content = await transaction.objectStore('content').get(id)
    if (images && !haveSameAddresses(images, content?.images ?? [])) return
    const row: MetaRow = {
      ...tried,
      ...(limit && { picturesLimit: limit }),
      ...(gone.length > 0 && { picturesGone: gone }),
    }
    await transaction.objectStore('meta').put(row)
  })
}

function haveSameAddresses(some: ArticleImage[], others: ArticleImage[]): boolean {
  return some.length === others.length && some.every(({ url }, at) => url === others[at]?.url)
}
