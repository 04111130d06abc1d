import type { SavedArticle } from '../article'
import type { ExportChoices } from './export-choices'
import type { ExportedFile } from './exported-file'
import { markdownForFile } from './laid-out-markdown'

/** The article as a Markdown file. */
export async function markdownFile(
  article: SavedArticle,
  choices: ExportChoices,
): Promise<ExportedFile> {
  return {
    extension: '.md',
    type: 'text/markdown',
    text: await markdownForFile(article, choices),
  }
}
