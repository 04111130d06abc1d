import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { formatDate } from '../../lib/format-date'

/** Words that a grown reader reads silently in a minute (Brysbaert 2019, for English non-fiction). */
const wordsPerMinute = 238

export function formatTitle({ title }: { title: string }): string {
  return title || i18n.t('article.untitled')
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
