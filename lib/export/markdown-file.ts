import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'
import { renderMarkdown } from './render-markdown'

/** The article as a Markdown file. */
export function markdownFile(article: SavedArticle): ExportedFile {
  return {
    extension: '.md',
    type: 'text/markdown',
    text: renderMarkdown(article),
  }
}
