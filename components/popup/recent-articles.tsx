import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { openLibraryPage } from '../../lib/open-page'
import { listArticles } from '../../lib/storage/list-articles'
import { formatSite } from '../shared/format-article'

const shown = 4

/** The articles saved last. Where the library cannot be read the save has said so already. */
export function RecentArticles() {
  const [articles, setArticles] = useState<ArticleSummary[]>([])
  useEffect(() => {
    const load = () =>
      withLibrary((db) => listArticles(db, { limit: shown })).then(
        (page) => setArticles(page.articles),
        () => setArticles([]),
      )
    load()
    return onLibraryChange(load)
  }, [])
  if (!articles.length) return null
  return (
    <section class="recent">
      <h2>{i18n.t('popup.recent')}</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              class="recent-article"
              onClick={() => openLibraryPage(`#/article/${article.id}`)}
            >
              <span class="recent-title" dir={article.dir ?? 'auto'}>
                {article.title}
              </span>
              <span class="quiet">{formatSite(article)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
