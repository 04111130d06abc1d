import { useEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ArticleSummary } from '../../lib/article'
import { formatDate } from '../../lib/format-date'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { listArticles } from '../../lib/storage/list-articles'
import { formatSite, formatTitle } from '../shared/format-article'
import { openInLibrary } from './open-in-library'

const shown = 3

/** The articles saved last but for the one that the popup is about. Where the library cannot be read the save has said so already. */
export function RecentArticles({ except }: { except: string | null }) {
  const [articles, setArticles] = useState<ArticleSummary[]>([])
  useEffect(() => {
    const load = () =>
      withLibrary((db) => listArticles(db, { limit: shown + 1 })).then(
        (page) => setArticles(page.articles),
        () => setArticles([]),
      )
    load()
    return onLibraryChange(load)
  }, [])
  const others = articles.filter((article) => article.id !== except).slice(0, shown)
  if (!others.length) return null
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent">{i18n.t('popup.recent')}</h2>
      <ul>
        {others.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              class="recent-article"
              onClick={() => openInLibrary(`#/article/${article.id}`)}
            >
              <span class="recent-title">
                <bdi lang={article.lang ?? undefined} dir={article.dir ?? 'auto'}>
                  {formatTitle(article)}
                </bdi>
              </span>
              <span class="quiet">
                <bdi>{formatSite(article)}</bdi> · <bdi>{formatDate(article.savedAt)}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
