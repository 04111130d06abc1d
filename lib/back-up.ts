import { type BackupManifest, backupFormat, backupVersion } from './backup-format'
import { download } from './download'
import { makeArchive } from './export/archive/make-archive'
import { backupEntries, type LeftOutPart } from './export/backup/backup-entries'
import { fileName } from './export/file-name'
import { rememberBackup } from './last-backup'
import { withLibrary } from './library'
import { getSummaries } from './storage/articles'
import { backupIds, readForBackup, readPicture } from './storage/backup-rows'
import { settledSettings } from './stored-settings'
import { writeTemporaryFile } from './temporary-file'

export interface BackupReport {
  articles: number
  /** What could not be read: the file has everything else. */
  leftOut: LeftOutPart[]
}

/**
 * Downloads one file with everything: articles, pictures, what was left out of them, tags, the trash, settings and
 * rules. Read, written and stored one after the other, so it takes no more memory for a large library.
 * @throws AppError with any storage code, DOMException `AbortError` when cancelled
 */
export async function backUp(
  name: string,
  onProgress: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<BackupReport> {
  const ids = await withLibrary(backupIds)
  const total = ids.articles.length + ids.trash.length
  const now = Date.now()
  const manifest: BackupManifest = {
    format: backupFormat,
    version: backupVersion,
    created: new Date(now).toISOString(),
    articles: ids.articles.length,
    trash: ids.trash.length,
  }
  const leftOut: LeftOutPart[] = []
  let done = 0
  const entries = backupEntries({
    manifest,
    settings: await settledSettings(),
    ids,
    read: (folder, id) => withLibrary((db) => readForBackup(db, folder, id)),
    readPicture: (hash) => withLibrary((db) => readPicture(db, hash)),
    onDone: () => {
      done++
      onProgress({ done, total })
    },
    onLeftOut: (part) => leftOut.push(part),
  })
  const file = await writeTemporaryFile(makeArchive(entries), signal)
  download(fileName(name, '.zip'), file)
  await rememberBackup(now)
  const unread = leftOut.filter(({ kind, id }) => kind === 'article' && ids.articles.includes(id))
  return { articles: ids.articles.length - unread.length, leftOut: await withTitles(leftOut) }
}

/** The titles of articles that could not be read may be readable. */
function withTitles(leftOut: LeftOutPart[]): Promise<LeftOutPart[]> {
  return Promise.all(
    leftOut.map(async (part) => {
      if (part.title !== null) return part
      const read = withLibrary((db) => getSummaries(db, [part.id]))
      const [summary] = await read.catch(() => [])
      return { ...part, title: summary?.title ?? null }
    }),
  )
}
