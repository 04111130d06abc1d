import { sniffPicture } from './images/sniff-picture'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { checkRecord } from './restore/check-record'
import { cleanRecord } from './restore/clean-record'
import { type OpenedBackup, problemOf } from './restore/open-backup'
import type { ZipPart } from './restore/open-zip'
import { PartError } from './restore/restore-problem'
import type { RestoreSteps } from './restore-options'
import type { RestoreReport } from './restore-report'
import { restoreSettings } from './restore-settings'
import { sha256 } from './sha256'
import { type BackupArticle, type BackupPicture, backupIds } from './storage/backup-rows'
import { removeForRestore, restoreArticle, restorePictures } from './storage/restore-article'

/**
 * Brings a backup back, an article at a time, each in a transaction of its own. This is the one work that writes to the
 * library from a page and not from the background: blobs cannot be sent in messages, and a restore of gigabytes
 * outlives a background. The transactions are those that the background makes, so neither can hurt the other.
 * @throws AppError any storage code
 */
export async function restoreBackup(
  backup: OpenedBackup,
  steps: RestoreSteps,
): Promise<RestoreReport> {
  const report = await restoreArticles(backup, steps)
  // As with articles: what could not be read may be what the library has.
  const mayReplace = steps.mode === 'merge' || report.unreadable === 0
  if (backup.settings && mayReplace && !report.isStopped) {
    await steps.beforeChange()
    await restoreSettings(backup.settings, steps.mode)
  }
  return report
}

async function restoreArticles(
  backup: OpenedBackup,
  { mode, onProgress, signal, beforeChange }: RestoreSteps,
): Promise<RestoreReport> {
  const counts = { added: 0, updated: 0, kept: 0 }
  const seen = { ids: new Set<string>(), keys: new Set<string>() }
  const { problems } = backup
  const always = mode === 'replace'
  for (const [done, part] of backup.articles.entries()) {
    if (signal.aborted) break
    onProgress({ done, total: backup.articles.length })
    try {
      const article = await readArticle(backup, part, seen)
      await beforeChange()
      const { state, missing } = await withLibrary((db) => restoreArticle(db, article, { always }))
      if (article.deletedAt === undefined) counts[state]++
      for await (const pictures of readPictures(backup, missing)) {
        await withLibrary((db) => restorePictures(db, article.id, pictures))
      }
    } catch (error) {
      problems.add(problemOf(part.path, error))
    }
    if (done % announceEvery === announceEvery - 1) announceLibraryChange()
  }
  // What could not be read may be just what the library has.
  const isStopped = signal.aborted
  const isWhole = !isStopped && problems.count === 0
  const removed = always && isWhole ? await removeOthers(seen.ids, beforeChange) : 0
  return {
    ...counts,
    removed,
    isStopped,
    unreadable: problems.count,
    problems: problems.first,
  }
}

const announceEvery = 100

async function readArticle(
  backup: OpenedBackup,
  part: ZipPart,
  seen: { ids: Set<string>; keys: Set<string> },
): Promise<BackupArticle> {
  const article = checkRecord(await backup.readChecked(part))
  const isInTrash = part.path.startsWith('trash/')
  if (isInTrash !== (article.deletedAt !== undefined)) {
    throw new PartError('not-an-article', 'deletedAt')
  }
  const { id, meta } = article
  if (seen.ids.has(id) || (!isInTrash && seen.keys.has(meta.key))) throw new PartError('doubled')
  seen.ids.add(id)
  if (!isInTrash) seen.keys.add(meta.key)
  return cleanRecord(article)
}

type ReadPicture = BackupPicture & { bytes: Blob }

const mostPictureBytes = 50_000_000
const bytesAtOnce = 8_000_000

/** Pictures, some megabytes of them at a time, each proved to be what its name says. */
async function* readPictures(
  { pictures, problems }: OpenedBackup,
  wanted: BackupPicture[],
): AsyncGenerator<ReadPicture[]> {
  let ready: ReadPicture[] = []
  let size = 0
  for (const picture of wanted) {
    const part = pictures.get(picture.hash)
    if (!part) {
      problems.add({ path: `pictures/${picture.hash}`, kind: 'missing' })
      continue
    }
    try {
      const bytes = await part.read(mostPictureBytes)
      const type = sniffPicture(bytes)
      if (!type || (await sha256(bytes)) !== picture.hash) throw new PartError('not-a-picture')
      ready.push({ ...picture, type, bytes: new Blob([bytes], { type }) })
      size += bytes.length
    } catch (error) {
      problems.add(problemOf(part.path, error))
    }
    if (size < bytesAtOnce) continue
    yield ready
    ready = []
    size = 0
  }
  if (ready.length > 0) yield ready
}

async function removeOthers(
  restored: Set<string>,
  beforeChange: () => Promise<void>,
): Promise<number> {
  await beforeChange()
  const { articles, trash } = await withLibrary(backupIds)
  const others = articles.filter((id) => !restored.has(id))
  const inTrash = trash.filter((id) => !restored.has(id))
  for (const id of [...others, ...inTrash]) await withLibrary((db) => removeForRestore(db, id))
  return others.length
}
