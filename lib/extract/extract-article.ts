import type { Article } from '../article'
import { AppError } from '../errors'

/**
 * The article on `page`, or of the selection on it. `page` is not changed.
 * @throws AppError `not-an-article`, `empty-page`, `page-too-large`, `no-selection`, `page-not-readable`
 */
export function extractArticle(_page: Document, _request: { selection?: boolean } = {}): Article {
  throw new AppError('not-an-article')
}
