import type { RefObject } from 'preact'
import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'
import { Facts } from '../shared/facts'
import {
  formatAuthors,
  formatDateTime,
  formatMinutes,
  formatSite,
  formatTitle,
  formatWords,
} from '../shared/format-article'
import { Icon } from '../shared/icon'
import { TagList } from '../shared/tag-list'
import { Shortfall } from './shortfall'
import type { Tray } from './use-tray'

interface ReaderHeadProps {
  article: SavedArticle
  heading: RefObject<HTMLHeadingElement | null>
  tray: Tray
}

/** What stands above the article: headline, who wrote it, when, where it is from, and what is wrong with it. */
export function ReaderHead({ article, heading, tray }: ReaderHeadProps) {
  const lang = article.lang ?? undefined
  const dir = article.dir ?? 'auto'
  const authors = formatAuthors(article)
  return (
    <header class="reader-head" dir={dir}>
      <Facts class="reader-site" facts={[formatSite(article), article.section]} />
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {formatTitle(article)}
      </h1>
      {(authors || article.agency) && (
        <p class="reader-byline" lang={lang}>
          {[authors, article.agency].filter(Boolean).join(' · ')}
        </p>
      )}
      <Facts facts={datesOf(article)} />
      <p class="reader-source">
        <span class="quiet">
          <bdi>{formatWords(article.wordCount)}</bdi> ·{' '}
          <bdi>{formatMinutes(article.wordCount)}</bdi>
          {' · '}
        </span>
        <a href={article.url} target="_blank" rel="noopener noreferrer">
          <bdi>{i18n.t('article.original')}</bdi>
          <Icon name="external" />
        </a>
      </p>
      <TagList tags={article.tags} most={24} />
      <Shortfall article={article} tray={tray} />
      {article.correction && (
        <p class="notice" lang={lang}>
          {article.correction}
        </p>
      )}
    </header>
  )
}

function datesOf({ publishedTime, modifiedTime }: SavedArticle): (string | false)[] {
  const published = publishedTime !== null && formatDateTime(publishedTime)
  const modified = modifiedTime !== null && formatDateTime(modifiedTime)
  return [
    published && i18n.t('article.published', [published]),
    modified && modified !== published && i18n.t('article.modified', [modified]),
  ]
}
