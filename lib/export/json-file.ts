import type { SavedArticle } from '../article'
import { articleFileName } from './article-file-name'
import type { ExportedFile } from './exported-file'

/** The whole record as a JSON file. */
export function jsonFile(article: SavedArticle): ExportedFile {
  return {
    name: articleFileName(article, '.json'),
    type: 'application/json',
    text: `${JSON.stringify(article, null, 2)}\n`,
  }
}
