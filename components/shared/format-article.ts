import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'

/** Words that a grown reader reads silently in a minute (Brysbaert 2019, for English non-fiction). */
const wordsPerMinute = 238

/** A date as the page gave it or as the machine's milliseconds, in the reader's own manner. */
export function formatDate(date: string | number): string {
  const isDayOnly = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)
  const time = new Date(date)
  if (Number.isNaN(time.getTime())) return String(date)
  // A day without an hour is the same day everywhere.
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    ...(isDayOnly && { timeZone: 'UTC' }),
  }).format(time)
}

export function formatDateTime(date: string | number): string {
  if (typeof date === 'string' && !date.includes('T')) return formatDate(date)
  const time = new Date(date)
  if (Number.isNaN(time.getTime())) return String(date)
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }).format(time)
}

export function formatNumber(number: number): string {
  return new Intl.NumberFormat().format(number)
}

/** 0 to 1, in hundredths. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent' }).format(share)
}

export function formatMinutes(wordCount: number): string {
  return i18n.t('article.minutes', Math.max(1, Math.round(wordCount / wordsPerMinute)))
}

export function formatWords(wordCount: number): string {
  return i18n.t('article.words', wordCount, [formatNumber(wordCount)])
}

/** The authors in one line, or the byline as printed, or nothing. */
export function formatAuthors({
  authors,
  byline,
}: Pick<ArticleSummary, 'authors' | 'byline'>): string {
  if (!authors.length) return byline ?? ''
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
    authors.map((author) => author.name),
  )
}

/** The site as the page names it, else its host. */
export function formatSite({ siteName, url }: Pick<ArticleSummary, 'siteName' | 'url'>): string {
  return siteName ?? URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
