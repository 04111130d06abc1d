import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ChangeArticle } from '../shared/change-article'
import { useShortcuts } from '../shared/use-shortcuts'
import { ArticleRow } from './article-row'
import { DeletedRow } from './deleted-row'
import type { ArticleList } from './use-articles'
import type { Chosen } from './use-chosen'
import type { Search } from './use-search'

interface ArticleListViewProps {
  list: ArticleList
  /** Where the list is what was found. */
  search: Search | null
  chosen: Chosen
  onChange: ChangeArticle
  onDelete: (id: string, title: string) => void
  onRestore: (id: string, title: string) => void
  onPurge: (id: string, title: string) => void
}

/** The rows, more of them as the end comes near; or why there are none. */
export function ArticleListView({
  list,
  search,
  chosen,
  onChange,
  onDelete,
  onRestore,
  onPurge,
}: ArticleListViewProps) {
  if (list.problem) {
    return (
      <main class="blank">
        <h1>{i18n.t('library.failed')}</h1>
        <p role="alert">{list.problem}</p>
        <button type="button" class="button" onClick={list.reload}>
          {i18n.t('library.retry')}
        </button>
      </main>
    )
  }
  if (!list.articles.length) {
    // Where nothing was found, that stands until the next letter has an answer too.
    if (list.isLoading && !search?.hasAnswer) {
      return (
        <main class="blank" aria-busy="true">
          <h1 class="visually-hidden">{i18n.t('library.title')}</h1>
        </main>
      )
    }
    if (search) {
      return (
        <main class="blank">
          <h1>{i18n.t('search.nothing')}</h1>
          <p class="quiet">
            {search.isInTrash ? i18n.t('trash.nothing') : i18n.t('search.nothingText')}
          </p>
          <button type="button" class="button" onClick={search.clear}>
            {i18n.t('search.clear')}
          </button>
        </main>
      )
    }
    return <EmptyLibrary />
  }
  return (
    <main class="list" aria-busy={list.isLoading}>
      <h1 class="visually-hidden">{i18n.t('library.title')}</h1>
      <ul>
        {list.articles.map((article) =>
          search?.isInTrash ? (
            <DeletedRow
              key={article.id}
              article={article}
              onRestore={onRestore}
              onPurge={onPurge}
            />
          ) : (
            <ArticleRow
              key={article.id}
              article={article}
              {...(search && {
                find: { terms: search.terms, snippet: search.snippets.get(article.id) ?? null },
              })}
              chosen={chosen}
              onChange={onChange}
              onDelete={onDelete}
            />
          ),
        )}
      </ul>
      {list.hasMore && <Sentinel onSeen={list.loadMore} />}
    </main>
  )
}

/** What to do while nothing is saved. */
function EmptyLibrary() {
  const keys = useShortcuts()?.['save-page']
  return (
    <main class="blank">
      <h1>{i18n.t('library.emptyTitle')}</h1>
      <p class="quiet">
        {keys ? i18n.t('library.emptyTextWithKeys', [keys]) : i18n.t('library.emptyText')}
      </p>
    </main>
  )
}

/** Asks for more before the reader has come to the end. */
function Sentinel({ onSeen }: { onSeen: () => void }) {
  const element = useRef<HTMLParagraphElement>(null)
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '1500px' },
    )
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [onSeen])
  return (
    <p ref={element} class="quiet list-more">
      {i18n.t('library.more')}
    </p>
  )
}
