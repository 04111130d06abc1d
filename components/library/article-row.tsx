import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { formatDate } from '../../lib/format-date'
import { findMarks } from '../../lib/search/find-marks'
import type { QueryTerm } from '../../lib/search/parse-query'
import type { Snippet } from '../../lib/search/snippet-of'
import type { ChangeArticle } from '../shared/change-article'
import { Facts } from '../shared/facts'
import {
  formatAuthors,
  formatMinutes,
  formatShare,
  formatSite,
  formatTitle,
} from '../shared/format-article'
import { IconButton } from '../shared/icon-button'
import { limitSentence } from '../shared/limit-sentence'
import { TagList } from '../shared/tag-list'
import { Marked } from './marked'
import { articleAddress } from './place'
import type { Chosen } from './use-chosen'

interface ArticleRowProps {
  article: ArticleSummary
  /** What was looked for, and where the text has it. */
  find?: { terms: QueryTerm[]; snippet: Snippet | null }
  chosen: Chosen
  onChange: ChangeArticle
  onDelete: (id: string, title: string) => void
}

/** One article of the list. */
export function ArticleRow({ article, find, chosen, onChange, onDelete }: ArticleRowProps) {
  const title = formatTitle(article)
  const isUnread = article.readAt === null
  return (
    <li
      class="row"
      data-unread={isUnread}
      data-archived={article.archived}
      data-chosen={chosen.ids.has(article.id)}
    >
      {isUnread && <span class="row-unread" role="img" aria-label={i18n.t('library.unread')} />}
      <Facts class="row-site" facts={[formatSite(article), article.section]} />
      <h2 class="row-title">
        <a
          class="row-link"
          href={articleAddress(article.id)}
          data-id={article.id}
          lang={article.lang ?? undefined}
          dir={article.dir ?? 'auto'}
        >
          <Marked text={title} marks={find ? findMarks(title, find.terms) : []} />
        </a>
      </h2>
      {(find?.snippet || article.excerpt) && (
        <p class="row-excerpt">
          <bdi lang={article.lang ?? undefined} dir={article.dir ?? 'auto'}>
            {find?.snippet ? <Marked {...find.snippet} /> : article.excerpt}
          </bdi>
        </p>
      )}
      <div class="row-facts">
        <Facts
          facts={[
            formatAuthors(article),
            article.publishedTime && formatDate(article.publishedTime),
            formatMinutes(article.wordCount),
            article.picturesLimit && limitSentence(article.picturesLimit),
            isBegun(article) && i18n.t('library.progress', [formatShare(article.progress)]),
          ]}
        />
        <TagList
          tags={[...(article.archived ? [i18n.t('library.archived')] : []), ...article.tags]}
        />
      </div>
      <div class="row-actions">
        <label class="row-choose" title={i18n.t('chosen.choose')}>
          <input
            type="checkbox"
            aria-label={`${i18n.t('chosen.choose')}: ${title}`}
            checked={chosen.ids.has(article.id)}
            onClick={(event) => chosen.toggle(article.id, event.shiftKey)}
          />
        </label>
        <IconButton
          icon="star"
          label={`${i18n.t('library.star')}: ${title}`}
          title={i18n.t('library.star')}
          aria-pressed={article.starred}
          onClick={() =>
            onChange(article.id, { starred: !article.starred }, { starred: article.starred })
          }
        />
        <IconButton
          icon="archive"
          label={`${i18n.t('library.archive')}: ${title}`}
          title={i18n.t('library.archive')}
          aria-pressed={article.archived}
          onClick={() =>
            onChange(article.id, { archived: !article.archived }, { archived: article.archived })
          }
        />
        <IconButton
          icon="trash"
          label={`${i18n.t('library.delete')}: ${title}`}
          title={i18n.t('library.delete')}
          onClick={() => onDelete(article.id, title)}
        />
      </div>
    </li>
  )
}

function isBegun({ progress }: ArticleSummary): boolean {
  return progress > 0 && progress < 1
}
