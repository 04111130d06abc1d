import { download } from './download'
import { makeArchive } from './export/archive/make-archive'
import { bookChapter } from './export/epub/book-chapter'
import { bookEntries } from './export/epub/book-entries'
import { fileName } from './export/file-name'
import { renderedArticles } from './export/rendered-articles'
import type { ExportReport } from './export-many'
import { librarySource, type WhichArticles } from './export-source'
import { writeTemporaryFile } from './temporary-file'

export interface BookOptions extends WhichArticles {
  /** What the book is called, and its file. */
  title: string
}

/**
 * Downloads many articles as one EPUB, read, written and stored one after the other. Cancelled, it downloads nothing and
 * leaves nothing on disk; nor does it where no article could be read.
 * @throws AppError with any storage code, DOMException `AbortError` when cancelled
 */
export async function downloadBook(options: BookOptions): Promise<ExportReport> {
  const { title, signal } = options
  let number = 0
  const { source, leftOut, exported } = await librarySource(options, async (article, read) =>
    bookChapter(article, await read(), ++number),
  )
  const none = new Error('None of these articles could be read.')
  const chapters = async function* () {
    for await (const { file } of renderedArticles(source)) yield file
    if (exported() === 0) throw none
  }
  const entries = bookEntries(chapters(), { title, now: Date.now() })
  try {
    const file = await writeTemporaryFile(makeArchive(entries), signal)
    download(fileName(title, '.epub'), file)
  } catch (error) {
    if (error !== none) throw error
  }
  return { exported: exported(), leftOut }
}
