import type { LibraryDatabase } from './database'
import { picturesOf } from './keep-pictures'
import type { KeptRows } from './schema'
import { readRows, written } from './write'

/** Everything that the library has of one article but the bytes of its pictures. */
export interface BackupArticle extends KeptRows {
  /** Only of an article in the trash. */
  deletedAt?: number
  pictures: BackupPicture[]
}

export interface BackupPicture {
  index: number
  url: string
  hash: string
  type: string
}

/** The ids of all articles, and of those in the trash. */
export async function backupIds(
  db: LibraryDatabase,
): Promise<Record<'articles' | 'trash', string[]>> {
  const transaction = db.transaction(['meta', 'trash'])
  const [articles, trash] = await Promise.all([
    transaction.objectStore('meta').getAllKeys(),
    transaction.objectStore('trash').getAllKeys(),
  ])
  return { articles, trash }
}

/**
 * One article as of one moment, or null where it is gone. One that was deleted since the ids were read is there as it was:
 * a manifest that counts more articles than there are would make the backup a broken one.
 */
export async function readForBackup(
  db: LibraryDatabase,
  folder: 'articles' | 'trash',
  id: string,
): Promise<BackupArticle | null> {
  const transaction = db.transaction(written)
  const stored = folder === 'articles' ? await readRows(transaction, id) : null
  const kept: Omit<BackupArticle, 'pictures'> | undefined =
    stored ?? (await transaction.objectStore('trash').get(id))
  if (!kept) return null
  const { deletedAt, ...rows } = kept
  const refs = await transaction.objectStore('imageRefs').getAll(picturesOf(id))
  const images = transaction.objectStore('images')
  const pictures = await Promise.all(
    refs.map(async ({ index, url, hash }) => {
      const image = await images.get(hash)
      return image ? [{ index, url, hash, type: image.type }] : []
    }),
  )
  return {
    ...rows,
    ...(folder === 'trash' && deletedAt && { deletedAt }),
    pictures: pictures.flat(),
  }
}

/** The bytes of a picture, or null where no article shows it any more. */
export async function readPicture(db: LibraryDatabase, hash: string): Promise<Blob | null> {
  return (await db.get('images', hash))?.bytes ?? null
}
