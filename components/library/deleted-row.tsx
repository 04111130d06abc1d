import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { formatDate } from '../../lib/format-date'
import { Facts } from '../shared/facts'
import { formatAuthors, formatSite, formatTitle } from '../shared/format-article'

interface DeletedRowProps {
  article: ArticleSummary
  onRestore: (id: string, title: string) => void
  onPurge: (id: string, title: string) => void
}

/** One article of the trash: it is not read there, only brought back, or deleted for good after a second press. */
export function DeletedRow({ article, onRestore, onPurge }: DeletedRowProps) {
  const [isSure, setIsSure] = useState(false)
  const { id, lang, dir } = article
  const title = formatTitle(article)
  const purge = isSure ? i18n.t('trash.purgeSure') : i18n.t('trash.purge')
  return (
    <li class="row">
      <Facts class="row-site" facts={[formatSite(article), article.section]} />
      <h2 class="row-title">
        <bdi lang={lang ?? undefined} dir={dir ?? 'auto'}>
          {title}
        </bdi>
      </h2>
      <div class="row-facts">
        <Facts
          facts={[
            formatAuthors(article),
            article.publishedTime && formatDate(article.publishedTime),
          ]}
        />
      </div>
      <p class="row-choices choices">
        <button
          type="button"
          class="button"
          data-id={id}
          aria-label={`${i18n.t('trash.restore')}: ${title}`}
          onClick={() => onRestore(id, title)}
        >
          {i18n.t('trash.restore')}
        </button>
        <button
          type="button"
          class="button plain"
          data-action="purge"
          aria-label={`${purge}: ${title}`}
          onBlur={() => setIsSure(false)}
          onClick={() => (isSure ? onPurge(id, title) : setIsSure(true))}
        >
          {purge}
        </button>
      </p>
    </li>
  )
}
