import { type BackupManifest, backupFormat, backupVersion } from './backup-format'
import { download } from './download'
import { makeArchive } from './export/archive/make-archive'
import { backupEntries } from './export/backup/backup-entries'
import { fileName } from './export/file-name'
import { rememberBackup } from './last-backup'
import { withLibrary } from './library'
import { backupIds, readForBackup, readPicture } from './storage/backup-rows'
import { settledSettings } from './stored-settings'
import { writeTemporaryFile } from './temporary-file'

/**
 * Downloads one file with everything: articles, pictures, what was left out of them, tags, the trash, settings and
 * rules. Returns how many articles it has. Read, written and stored one after the other, so it takes no more memory
 * for a large library.
 * @throws AppError with any storage code, DOMException `AbortError` when cancelled
 */
export async function backUp(
  name: string,
  onProgress: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<number> {
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
  })
  const file = await writeTemporaryFile(makeArchive(entries), signal)
  download(fileName(name, '.zip'), file)
  await rememberBackup(now)
  return ids.articles.length
}
