import type { SavedArticle } from '../article'

/** Who wrote it, where and when, in one line without words of its own: `Ada Quill, Ben Marsh · Harbour Gazette · 2026-03-04`. */
export function publicationLine({
  authors,
  byline,
  siteName,
  publishedTime,
}: Pick<SavedArticle, 'authors' | 'byline' | 'siteName' | 'publishedTime'>): string {
  const names = authors.map((author) => author.name).join(', ') || byline
  const day = publishedTime?.slice(0, 10)
  return [names, siteName, day].filter(Boolean).join(' · ')
}
