import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'
import { publicationLine } from './publication-line'

/** The words of the article as plain text: title, who and when, the text with a blank line between blocks, the source. */
export function textFile(article: SavedArticle): ExportedFile {
  const blocks = article.text.split('\n').filter((line) => line.trim())
  const parts = [
    article.title,
    publicationLine(article),
    ...blocks,
    article.canonicalUrl ?? article.url,
  ]
  return {
    extension: '.txt',
    type: 'text/plain',
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  }
}
