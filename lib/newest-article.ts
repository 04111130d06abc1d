import { AppError } from './errors'
import type { FormatName } from './export/formats'
import { exportArticle } from './export-articles'
import { withLibrary } from './library'
import { listArticles } from './storage/list-articles'

/**
 * The article saved last, as the text of a format. The library page has it in its console as `offprint.newestArticle`,
 * where `npm start -- --print` reads it.
 * @throws AppError `article-missing` or any storage code
 */
export async function newestArticle(format: FormatName): Promise<string> {
  const { articles } = await withLibrary((db) => listArticles(db, { limit: 1 }))
  const [newest] = articles
  if (!newest) throw new AppError('article-missing')
  return (await exportArticle(newest.id, format)).text
}
