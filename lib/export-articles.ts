import type { SavedArticle } from './article'
import { download } from './download'
import { AppError } from './errors'
import type { ExportedFile } from './export/exported-file'
import { type FormatName, formats } from './export/formats'
import { articlePath } from './export/name-template'
import { withLibrary } from './library'
import { getArticle } from './storage/articles'
import { loadSettings } from './stored-settings'

/**
 * Downloads one article of the library.
 * @throws AppError `article-missing` or any storage code
 */
export async function downloadArticle(id: string, format: FormatName): Promise<void> {
  const [article, { nameTemplate }] = await Promise.all([readArticle(id), loadSettings()])
  const { extension, type, text } = await formats[format](article, new Map())
  const path = articlePath(nameTemplate, article, extension)
  download(path.slice(path.lastIndexOf('/') + 1), new Blob([text], { type }))
}

/**
 * Puts one article on the clipboard as Markdown. Call it within the click: the clipboard is claimed before the article
 * is read.
 * @throws AppError `article-missing` or any storage code
 */
export async function copyArticleAsMarkdown(id: string): Promise<void> {
  const markdown = exportArticle(id, 'markdown').then(
    ({ text }) => new Blob([text], { type: plain }),
  )
  await navigator.clipboard.write([new ClipboardItem({ [plain]: markdown })])
}

const plain = 'text/plain'

/** One article as a file. @throws AppError `article-missing` or any storage code */
export async function exportArticle(id: string, format: FormatName): Promise<ExportedFile> {
  const article = await readArticle(id)
  return formats[format](article, new Map())
}

async function readArticle(id: string): Promise<SavedArticle> {
  const article = await withLibrary((db) => getArticle(db, id))
  if (!article) throw new AppError('article-missing')
  return article
}
