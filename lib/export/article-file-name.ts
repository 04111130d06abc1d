import type { SavedArticle } from '../article'
import { articleDay } from './article-day'
import { fileName } from './file-name'

/** The name of an article's file: `2017-05-26 Title.md`. */
export function articleFileName(article: SavedArticle, extension: string): string {
  return fileName(`${articleDay(article)} ${article.title}`, extension)
}
