import { AppError } from './errors'
import { articleAsMarkdown, exportArticle } from './export-articles'
import { withLibrary } from './library'
import { listArticles } from './storage/list-articles'

/**
 * The article saved last, as Markdown or JSON. The library page has it in its console as `offprint.newestArticle`,
 * where `npm start -- --print` reads it.
 * @throws AppError `article-missing` or any storage code
 */
export async function newestArticle(format: 'markdown' | 'json'): Promise<string> {
  const { articles } = await withLibrary((db) => listArticles(db, { limit: 1 }))
  const [newest] = articles
  if (!newest) throw new AppError('article-missing')
  if (format === 'markdown') return articleAsMarkdown(newest.id)
  return (await exportArticle(newest.id, format)).text
}
