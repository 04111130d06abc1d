import { vi } from 'vitest'
import { backUp } from '../../../lib/back-up'
import { library } from '../../../lib/library'
import { restoreFiles } from '../../../lib/restore-files'
import type { RestoreReport } from '../../../lib/restore-report'
import { catchDownload } from '../catch-download'

/** The library as a backup file, and the files in it. */
export async function backedUp(): Promise<{ file: Blob; files: Record<string, Uint8Array> }> {
  const downloaded = catchDownload()
  await backUp('x', () => undefined, new AbortController().signal)
  const { file, files } = await downloaded()
  vi.restoreAllMocks()
  return { file, files }
}

export function restore(file: Blob, mode: 'merge' | 'replace' = 'merge'): Promise<RestoreReport> {
  const signal = new AbortController().signal
  return restoreFiles([new File([file], 'backup.zip')], {
    mode,
    onProgress: () => undefined,
    signal,
  })
}

/** The library without anything in it. */
export async function emptyLibrary(): Promise<void> {
  const db = await library()
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names, 'readwrite')
  for (const name of names) await transaction.objectStore(name).clear()
  await transaction.done
}
