import type { SavedArticle } from '../article'
import type { ExportChoices } from './export-choices'
import type { ExportedFile } from './exported-file'
import { markdownForFile } from './laid-out-markdown'
import type { Pictures } from './pictures'

/** The article as a Markdown file, its pictures where the reader wants them. */
export async function markdownFile(
  article: SavedArticle,
  readPictures: () => Promise<Pictures>,
  choices: ExportChoices,
): Promise<ExportedFile> {
  const file = { extension: '.md', type: 'text/markdown' }
  const { markdownPictures } = choices
  if (markdownPictures === 'links') {
    return { ...file, text: await markdownForFile(article, choices) }
  }
  const { placeMarkdownPictures } = await import('./markdown-pictures')
  const { addresses, beside } = await placeMarkdownPictures(await readPictures(), markdownPictures)
  return { ...file, text: await markdownForFile(article, choices, addresses), beside }
}
