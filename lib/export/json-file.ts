import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'

/** The whole record as a JSON file. */
export function jsonFile(article: SavedArticle): ExportedFile {
  return {
    extension: '.json',
    type: 'application/json',
    text: `${JSON.stringify(article, null, 2)}\n`,
  }
}
