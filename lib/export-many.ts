import { download } from './download'
import { archiveEntries } from './export/archive/archive-entries'
import { makeArchive } from './export/archive/make-archive'
import { fileName } from './export/file-name'
import type { LeftOut } from './export/rendered-articles'
import { exportSource, type ManyOptions } from './export-source'
import { writeTemporaryFile } from './temporary-file'

export interface ExportOptions extends ManyOptions {
  /** The name of the archive, without its ending. */
  name: string
}

export interface ExportReport {
  exported: number
  leftOut: LeftOut[]
}

/**
 * Downloads many articles as one zip, read, written and stored one after the other. Cancelled, it downloads nothing and
 * leaves nothing on disk.
 * @throws AppError with any storage code, DOMException `AbortError` when cancelled
 */
export async function downloadArticles(options: ExportOptions): Promise<ExportReport> {
  const { source, leftOut, exported } = await exportSource(options)
  const file = await writeTemporaryFile(makeArchive(archiveEntries(source)), options.signal)
  download(fileName(options.name, '.zip'), file)
  return { exported: exported(), leftOut }
}
