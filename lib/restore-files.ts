import { manifestPath } from './backup-format'
import { type ImportFile, importMarkdown, isMarkdownPath } from './import-markdown'
import { openZip } from './restore/open-zip'
import { PartError } from './restore/restore-problem'
import { type RestoreReport, restoreBackup } from './restore-backup'
import type { RestoreMode } from './restore-settings'

interface RestoreOptions {
  mode: RestoreMode
  onProgress: (progress: { done: number; total: number }) => void
  signal: AbortSignal
}

/**
 * Brings in what the reader chose, whatever it is: a backup, a zip or folder of Markdown, or Markdown files. Only a backup
 * can take the place of the library.
 * @throws AppError `not-a-backup`, `backup-newer`, `no-markdown`, `restore-running` or any storage code
 */
export async function restoreFiles(files: File[], options: RestoreOptions): Promise<RestoreReport> {
  const [only] = files
  const isAlone = files.length === 1 && only !== undefined
  if (isAlone && !isMarkdownPath(only.name) && !only.webkitRelativePath) {
    const { parts, isCutOff } = await openZip(only)
    const isMarkdown =
      parts.some(({ path }) => isMarkdownPath(path)) &&
      !parts.some(({ path }) => path === manifestPath)
    if (!isMarkdown || options.mode === 'replace') return restoreBackup(only, options)
    return importMarkdown(
      parts.map((part) => ({ ...part, modified: only.lastModified })),
      { ...options, isCutOff },
    )
  }
  return importMarkdown(files.map(importFile), options)
}

function importFile(file: File): ImportFile {
  return {
    path: file.webkitRelativePath || file.name,
    modified: file.lastModified,
    read: async (most) => {
      if (file.size > most) throw new PartError('too-large')
      try {
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        // Changed or gone since it was chosen.
        throw new PartError('unreadable')
      }
    },
  }
}
