import type { ArticleChange } from '../../lib/background-api'

/**
 * Stores what the reader sets about an article, and says whether that could be done. With `before` they are told, and
 * can have it so again.
 */
export type ChangeArticle = (
  id: string,
  what: ArticleChange,
  before?: ArticleChange,
) => Promise<boolean>
