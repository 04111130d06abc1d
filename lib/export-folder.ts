import { AppError } from './errors'
import { folderFiles } from './export/folder/folder-files'
import { readRecord, writeRecord } from './export/folder/folder-record'
import { placeFiles } from './export/folder/place-files'
import type { LeftOut } from './export/rendered-articles'
import { renderedArticles } from './export/rendered-articles'
import { exportSource, type ManyOptions } from './export-source'

export interface FolderReport {
  written: number
  unchanged: number
  /** Paths of files that the reader has changed in the folder: they stay as they are. */
  changed: string[]
  leftOut: LeftOut[]
}

/**
 * Writes articles as files into a folder. What an earlier export wrote there and is still the same is not written again;
 * what the reader made or changed there stays. Cancelled, it keeps what is written so far.
 * @throws AppError `folder-refused`, `folder-missing`, `export-full`, any storage code, DOMException `AbortError` when cancelled
 */
export async function exportToFolder(
  folder: FileSystemDirectoryHandle,
  options: ManyOptions,
): Promise<FolderReport> {
  const { signal } = options
  // Two windows that write into one folder would not know of each other's names.
  return navigator.locks.request('export to a folder', { ...(signal && { signal }) }, async () => {
    try {
      return await writeAll(folder, options)
    } catch (error) {
      throw asFolderError(error)
    }
  })
}

async function writeAll(
  folder: FileSystemDirectoryHandle,
  options: ManyOptions,
): Promise<FolderReport> {
  const { source, leftOut } = await exportSource(options)
  const files = folderFiles(folder)
  const record = await readRecord(files)
  const place = placeFiles(files, record)
  const report: FolderReport = { written: 0, unchanged: 0, changed: [], leftOut }
  try {
    for await (const rendered of renderedArticles(source)) {
      options.signal?.throwIfAborted()
      const { article, file } = rendered
      try {
        const { state, path } = await place(rendered, source.pathOf(article, file.extension))
        if (state === 'changed') report.changed.push(path)
        else report[state]++
      } catch (error) {
        if (isAboutTheFolder(error)) throw error
        source.onLeftOut({ id: article.id, title: article.title, error })
      }
    }
  } finally {
    await writeRecord(files, record)
  }
  return report
}

/** What the browser throws where no other file can be written either. */
const folderErrors = {
  NotAllowedError: 'folder-refused',
  NoModificationAllowedError: 'folder-refused',
  NotFoundError: 'folder-missing',
  QuotaExceededError: 'export-full',
} as const

function isAboutTheFolder(error: unknown): error is DOMException {
  return error instanceof DOMException && Object.hasOwn(folderErrors, error.name)
}

function asFolderError(error: unknown): unknown {
  if (!isAboutTheFolder(error)) return error
  const code = folderErrors[error.name as keyof typeof folderErrors]
  return new AppError(code, error.message, { cause: error })
}
