import { removeArticle } from './articles'
import type { BackupArticle, BackupPicture } from './backup-rows'
import type { LibraryDatabase } from './database'
import { writeHighlights } from './highlights'
import { keepCleaning } from './keep-cleaning'
import { keepPicturesOf, picturesOf } from './keep-pictures'
import { mergeHighlights } from './merge-highlights'
import { withHighlights } from './rows'
import type { HighlightRow, KeptRows, MetaRow } from './schema'
import { changeStats } from './stats'
import { keepForUndo } from './undo-restore'
import { type LibraryWrite, readRows, writeRows } from './write'
import { writeRelaxed } from './write-relaxed'

export interface RestoreResult {
  /** `kept`: the library has it as new or newer. */
  state: 'added' | 'updated' | 'kept'
  /** Pictures of it whose bytes the library does not have. */
  missing: BackupPicture[]
}

type PictureRef = Pick<BackupPicture, 'index' | 'url' | 'hash'>

/**
 * Brings one article back from a backup, or into the trash. What the library has under the same id or key gives way
 * if it is older, or whatever its age with `always`; what it was is kept for undo.
 */
export async function restoreArticle(
  db: LibraryDatabase,
  article: BackupArticle,
  { always = false }: { always?: boolean } = {},
): Promise<RestoreResult> {
  return writeRelaxed(db, async (transaction) => {
    const { pictures, deletedAt, ...rows } = article
    if (deletedAt !== undefined) {
      return restoreDeleted(transaction, { ...rows, deletedAt }, pictures, always)
    }
    const others = await sameArticle(transaction, article)
    const newest = Math.max(...others.map(({ updatedAt }) => updatedAt))
    if (!always && others.length > 0 && newest >= rows.meta.updatedAt) {
      const [same] = others
      if (same) await addHighlights(transaction, same, article.highlights)
      const isSame = same?.id === article.id && newest === rows.meta.updatedAt
      return { state: 'kept', missing: isSame ? await fillIn(transaction, article) : [] }
    }
    const mine = always ? null : await readOlder(transaction, others)
    for (const { id } of [...others, { id: article.id }]) await clear(transaction, id)
    await writeRows(transaction, mine ? mergeInto(rows, mine) : rows)
    const { unread, wordCount } = rows.meta
    await changeStats(transaction, { articles: 1, unread, words: wordCount })
    await addRefs(transaction, article.id, stillShown(rows, mine?.refs ?? []))
    const missing = await addRefs(transaction, article.id, pictures)
    await countStored(transaction, article.id)
    return { state: others.length > 0 ? 'updated' : 'added', missing }
  })
}

/** Adds pictures to an article, or one in the trash, that `restoreArticle` said are missing. */
export async function restorePictures(
  db: LibraryDatabase,
  id: string,
  pictures: (BackupPicture & { bytes: Blob })[],
): Promise<void> {
  await writeRelaxed(db, async (transaction) => {
    const isThere = await Promise.all([
      transaction.objectStore('meta').getKey(id),
      transaction.objectStore('trash').getKey(id),
    ])
    // Deleted for good in the meantime.
    if (isThere.every((key) => key === undefined)) return
    for (const { index, url, hash, type, bytes } of pictures) {
      await transaction.objectStore('images').put({ hash, type, bytes })
      await transaction.objectStore('imageRefs').put({ id, index, hash, url })
    }
    await countStored(transaction, id)
  })
}

/** Takes an article out that the backup does not have; undo brings it back. */
export async function removeForRestore(db: LibraryDatabase, id: string): Promise<void> {
  await writeRelaxed(db, (transaction) => clear(transaction, id))
}

/** Into the trash by its id alone: its page may have been saved anew since, under the same key. */
async function restoreDeleted(
  transaction: LibraryWrite,
  row: KeptRows & { deletedAt: number },
  pictures: BackupPicture[],
  always: boolean,
): Promise<RestoreResult> {
  const { id } = row
  const known = await Promise.all([
    transaction.objectStore('meta').getKey(id),
    transaction.objectStore('trash').getKey(id),
  ])
  if (!always && known.some((key) => key !== undefined)) return { state: 'kept', missing: [] }
  await clear(transaction, id)
  await transaction.objectStore('trash').put(row)
  return { state: 'added', missing: await addRefs(transaction, id, pictures) }
}

/** Nothing has this id any more; undo knows what had. */
async function clear(transaction: LibraryWrite, id: string): Promise<void> {
  await keepForUndo(transaction, id)
  await removeArticle(transaction, id)
  await transaction.objectStore('trash').delete(id)
  await keepPicturesOf(transaction, id, [])
}

async function sameArticle(transaction: LibraryWrite, { id, meta }: BackupArticle) {
  const store = transaction.objectStore('meta')
  const [byId, byKey] = await Promise.all([store.get(id), store.index('key').get(meta.key)])
  const found = [byId, byKey].filter((row): row is MetaRow => row !== undefined)
  return found.filter((row, at) => found.findIndex((other) => other.id === row.id) === at)
}

interface Older {
  rows: KeptRows | null
  refs: PictureRef[]
}

/** What the library has of an article that a newer version takes the place of. */
async function readOlder(transaction: LibraryWrite, others: MetaRow[]): Promise<Older> {
  const [first] = others
  const rows = first ? await readRows(transaction, first.id) : null
  const store = transaction.objectStore('imageRefs')
  const refs = await Promise.all(others.map(({ id }) => store.getAll(picturesOf(id))))
  return { rows, refs: refs.flat() }
}

/** The newer version, with the reader's own work on the older one, and what cleaning said of it. */
function mergeInto(rows: KeptRows, { rows: older }: Older): KeptRows {
  if (!older) return rows
  const theirs = older.highlights && { ...older.highlights, id: rows.id }
  const removed = rows.removed ?? keepCleaning(older, rows)
  const merged = { ...rows, ...(removed && { removed }) }
  return withHighlights(merged, mergeHighlights(rows.highlights, theirs))
}

/** Those of the older version's pictures that the newer one shows: it may have come without their bytes. */
function stillShown({ content }: KeptRows, refs: PictureRef[]): PictureRef[] {
  const hashes = new Map(refs.map(({ url, hash }) => [url, hash]))
  return content.images.flatMap(({ url }, index) => {
    const hash = hashes.get(url)
    return hash ? [{ index, url, hash }] : []
  })
}

/** The article stays as it is, and gets those highlights that it does not have: they are the reader's own work. */
async function addHighlights(
  transaction: LibraryWrite,
  meta: MetaRow,
  theirs: HighlightRow | undefined,
): Promise<void> {
  const mine = await transaction.objectStore('highlights').get(meta.id)
  const merged = mergeHighlights(mine, theirs && { ...theirs, id: meta.id })
  if (!merged || JSON.stringify(merged) === JSON.stringify(mine)) return
  await keepForUndo(transaction, meta.id)
  await writeHighlights(transaction, meta, merged)
}

/** The article stays as it is, and gets those pictures that it does not have. */
async function fillIn(transaction: LibraryWrite, article: BackupArticle): Promise<BackupPicture[]> {
  const refs = await transaction.objectStore('imageRefs').getAll(picturesOf(article.id))
  const body = await transaction.objectStore('content').get(article.id)
  const lacking = article.pictures.filter(
    ({ index, url }) =>
      !refs.some((ref) => ref.index === index) && body?.images[index]?.url === url,
  )
  if (lacking.length === 0) return []
  await keepForUndo(transaction, article.id)
  const missing = await addRefs(transaction, article.id, lacking)
  await countStored(transaction, article.id)
  return missing
}

/** Shows the pictures whose bytes are there, and returns the others. */
async function addRefs<Picture extends PictureRef>(
  transaction: LibraryWrite,
  id: string,
  pictures: Picture[],
): Promise<Picture[]> {
  const missing: Picture[] = []
  for (const picture of pictures) {
    const { index, hash, url } = picture
    const isThere = (await transaction.objectStore('images').getKey(hash)) !== undefined
    if (isThere) await transaction.objectStore('imageRefs').put({ id, index, hash, url })
    else missing.push(picture)
  }
  return missing
}

async function countStored(transaction: LibraryWrite, id: string): Promise<void> {
  const meta = await transaction.objectStore('meta').get(id)
  if (!meta) return
  const imagesStored = await transaction.objectStore('imageRefs').count(picturesOf(id))
  await transaction.objectStore('meta').put({ ...meta, imagesStored })
}
