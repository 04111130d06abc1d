import type { SavedArticle } from '../article'

/** The day an article is filed under: when it was published, or else when it was saved. */
export function articleDay({
  publishedTime,
  savedAt,
}: Pick<SavedArticle, 'publishedTime' | 'savedAt'>): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedTime ?? '')?.[0]
  return day ?? new Date(savedAt).toISOString().slice(0, 10)
}
