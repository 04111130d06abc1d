import { restoreFiles } from '../../../lib/restore-files'
import type { RestoreReport } from '../../../lib/restore-report'

/** Files as the reader's folder has them. */
export function folder(files: Record<string, string | Uint8Array<ArrayBuffer>>): File[] {
  return Object.entries(files).map(([path, content]) => {
    const file = new File([content], path.slice(path.lastIndexOf('/') + 1), {
      lastModified: 1_700_000_000_000,
    })
    Object.defineProperty(file, 'webkitRelativePath', { value: path })
    return file
  })
}

export function bringIn(files: File[]): Promise<RestoreReport> {
  const signal = new AbortController().signal
  return restoreFiles(files, { mode: 'merge', onProgress: () => undefined, signal })
}
