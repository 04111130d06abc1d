import type { SavedArticle } from '../article'
import { articleDate } from './article-date'
import type { ExportedFile } from './exported-file'
import { fileName } from './file-name'
import { renderMarkdown } from './render-markdown'

/** The article as a Markdown file, `2017-05-26 Title.md`. */
export function markdownFile(article: SavedArticle): ExportedFile {
  return {
    name: fileName(`${articleDate(article)} ${article.title}`, '.md'),
    type: 'text/markdown',
    text: renderMarkdown(article),
  }
}
