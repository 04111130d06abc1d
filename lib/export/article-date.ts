import type { SavedArticle } from '../article'

/** The day of an article for its file name: when it was published, or else when it was saved. */
export function articleDate({ publishedTime, savedAt }: SavedArticle): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedTime ?? '')?.[0]
  return day ?? new Date(savedAt).toISOString().slice(0, 10)
}
