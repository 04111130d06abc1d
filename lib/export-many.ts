import { makeZip } from 'client-zip'
import { download } from './download'
import { archiveEntries, type LeftOut } from './export/archive/archive-entries'
import { inChunks } from './export/archive/in-chunks'
import type { Listed } from './export/archive/read-ahead'
import { fileName } from './export/file-name'
import { type FormatName, formats } from './export/formats'
import { articlePath } from './export/name-template'
import { withLibrary } from './library'
import type { Settings } from './settings'
import { getArticles } from './storage/articles'
import { readPictures } from './storage/images'
import { listArticles, type PageKey } from './storage/list-articles'
import { getStats } from './storage/stats'
import { writeTemporaryFile } from './temporary-file'

export interface ExportOptions {
  /** Which articles; all of the library if absent. */
  ids?: string[]
  format: FormatName
  /** The name of the archive, without its ending. */
  name: string
  /** Layout, folders and names, as the reader has chosen them. */
  settings: Settings
  onProgress?: (progress: { done: number; total: number }) => void
  /** Cancels: nothing is downloaded, nothing stays on disk. */
  signal?: AbortSignal
}

export interface ExportReport {
  exported: number
  leftOut: LeftOut[]
}

/**
 * Downloads many articles as one zip, read, written and stored one after the other.
 * @throws AppError with any storage code, DOMException `AbortError` when cancelled
 */
export async function downloadArticles(options: ExportOptions): Promise<ExportReport> {
  const { ids, format, name, settings, onProgress, signal } = options
  const total = ids ? ids.length : (await withLibrary(getStats)).articles
  const leftOut: LeftOut[] = []
  let done = 0
  const entries = archiveEntries({
    articles: ids ? named(ids) : allArticles(),
    read: (ids) => withLibrary((db) => getArticles(db, ids)),
    render: (article) =>
      formats[format](article, () => withLibrary((db) => readPictures(db, article.id)), settings),
    nameOf: (article, extension) => articlePath(settings.nameTemplate, article, extension),
    onDone: () => {
      done++
      onProgress?.({ done, total })
    },
    onLeftOut: (article) => leftOut.push(article),
  })
  const file = await writeTemporaryFile(makeZip(entries).pipeThrough(inChunks()), signal)
  download(fileName(name, '.zip'), file)
  return { exported: done - leftOut.length, leftOut }
}

async function* named(ids: string[]): AsyncGenerator<Listed> {
  for (const id of ids) yield { id, title: null }
}

const articlesPerRead = 200

/** The whole library, newest first. */
async function* allArticles(): AsyncGenerator<Listed> {
  let before: PageKey | null | undefined
  do {
    const options = before ? { before, limit: articlesPerRead } : { limit: articlesPerRead }
    const page = await withLibrary((db) => listArticles(db, options))
    yield* page.articles
    before = page.next
  } while (before)
}
