import type { SavedArticle } from '../article'
import { articleDate } from './article-date'
import type { ExportedFile } from './exported-file'
import { fileName } from './file-name'

/** The whole record as a JSON file, `2017-05-26 Title.json`. */
export function jsonFile(article: SavedArticle): ExportedFile {
  return {
    name: fileName(`${articleDate(article)} ${article.title}`, '.json'),
    type: 'application/json',
    text: `${JSON.stringify(article, null, 2)}\n`,
  }
}
