import type { SavedArticle } from './article'
import { download } from './download'
import { AppError } from './errors'
import type { ExportedFile } from './export/exported-file'
import { type FormatName, formats } from './export/formats'
import { articlePath } from './export/name-template'
import { obsidianAddress } from './export/obsidian-address'
import type { Pictures } from './export/pictures'
import { withLibrary } from './library'
import { getArticle } from './storage/articles'
import { readPictures } from './storage/images'
import { loadSettings } from './stored-settings'

/**
 * Downloads one article of the library, as a zip where there are pictures beside it.
 * @throws AppError `article-missing` or any storage code
 */
export async function downloadArticle(id: string, format: FormatName): Promise<void> {
  const article = await readArticle(id)
  const { extension, type, text, beside } = await exported(article, format)
  const name = await nameOf(article, extension)
  if (!beside?.size) return download(name, new Blob([text], { type }))
  const { makeZip } = await import('client-zip')
  const files = [{ name, input: text }, ...[...beside].map(([name, input]) => ({ name, input }))]
  const zip = makeZip(files.map((file) => ({ ...file, lastModified: new Date(article.updatedAt) })))
  download(name.replace(/\.[^.]*$/, '.zip'), await new Response(zip).blob())
}

/**
 * Downloads one article as an EPUB.
 * @throws AppError `article-missing` or any storage code
 */
export async function downloadAsBook(id: string): Promise<void> {
  const article = await readArticle(id)
  const { singleBook } = await import('./export/epub/single-book')
  download(await nameOf(article, '.epub'), await singleBook(article, await picturesOf(id)))
}

/**
 * Puts one article on the clipboard as Markdown. Call it within the click: the clipboard is claimed before the article
 * is read.
 * @throws AppError `article-missing`, `clipboard-refused` or any storage code
 */
export async function copyArticleAsMarkdown(id: string): Promise<void> {
  const markdown = articleAsMarkdown(id).then((text) => blob(text, 'text/plain'))
  await writeClipboard({ 'text/plain': markdown })
}

/**
 * Puts one article on the clipboard as text with its headings, links and emphasis, and as plain text beside it. Call it
 * within the click, as `copyArticleAsMarkdown`.
 * @throws AppError `article-missing`, `clipboard-refused` or any storage code
 */
export async function copyArticleAsRichText(id: string): Promise<void> {
  const html = readArticle(id).then(async (article) => {
    const { richText } = await import('./export/rich-text')
    return blob(richText(article), 'text/html')
  })
  const plain = exportArticle(id, 'text').then(({ text }) => blob(text, 'text/plain'))
  await writeClipboard({ 'text/html': html, 'text/plain': plain })
}

/**
 * Hands one article to Obsidian as a new note, over the clipboard. Call it within the click, as `copyArticleAsMarkdown`.
 * @throws AppError `article-missing`, `clipboard-refused` or any storage code
 */
export async function sendToObsidian(id: string): Promise<void> {
  const settings = loadSettings()
  const article = readArticle(id)
  const markdown = Promise.all([article, settings, import('./export/laid-out-markdown')]).then(
    ([article, settings, { markdownForFile }]) => markdownForFile(article, settings),
  )
  await writeClipboard({ 'text/plain': markdown.then((text) => blob(text, 'text/plain')) })
  const { nameTemplate, obsidianVault } = await settings
  const link = document.createElement('a')
  link.href = obsidianAddress(articlePath(nameTemplate, await article, '.md'), obsidianVault)
  link.click()
}

async function writeClipboard(parts: Record<string, Promise<Blob>>): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)])
  } catch (cause) {
    // What could not be read says so itself.
    await Promise.all(Object.values(parts))
    throw new AppError('clipboard-refused', String(cause), { cause })
  }
}

/** One article as Markdown to paste or to print. @throws AppError `article-missing` or any storage code */
export async function articleAsMarkdown(id: string): Promise<string> {
  const [article, settings, { markdownForPeople }] = await Promise.all([
    readArticle(id),
    loadSettings(),
    import('./export/laid-out-markdown'),
  ])
  return markdownForPeople(article, settings)
}

/** One article as a file. @throws AppError `article-missing` or any storage code */
export async function exportArticle(id: string, format: FormatName): Promise<ExportedFile> {
  return exported(await readArticle(id), format)
}

async function exported(article: SavedArticle, format: FormatName): Promise<ExportedFile> {
  return formats[format](article, () => picturesOf(article.id), await loadSettings())
}

async function readArticle(id: string): Promise<SavedArticle> {
  const article = await withLibrary((db) => getArticle(db, id))
  if (!article) throw new AppError('article-missing')
  return article
}

function picturesOf(id: string): Promise<Pictures> {
  return withLibrary((db) => readPictures(db, id))
}

/** The last part of the path that the settings make: a browser takes no folders. */
async function nameOf(article: SavedArticle, extension: string): Promise<string> {
  const { nameTemplate } = await loadSettings()
  const path = articlePath(nameTemplate, article, extension)
  return path.slice(path.lastIndexOf('/') + 1)
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type })
}
