import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleSummary } from '../../lib/article'
import { errorMessage } from '../../lib/error-messages'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import type { LibraryDatabase } from '../../lib/storage/database'
import { listArticles, type PageKey } from '../../lib/storage/list-articles'
import { getStats } from '../../lib/storage/stats'

const pageSize = 50

export interface ArticleList {
  articles: ArticleSummary[]
  total: number
  unread: number
  isLoading: boolean
  hasMore: boolean
  problem: string | null
  loadMore: () => void
  /** The ids of all, in their order, also of those that are not loaded. */
  allIds: () => Promise<string[]>
  reload: () => void
}

async function everyId(db: LibraryDatabase): Promise<string[]> {
  const ids: string[] = []
  let before: PageKey | null | undefined
  do {
    const page = await listArticles(db, { ...(before && { before }), limit: 1000 })
    ids.push(...page.articles.map(({ id }) => id))
    before = page.next
  } while (before)
  return ids
}

/** The articles of the library, newest first, a page at a time; it follows every change. */
export function useArticles(): ArticleList {
  const [articles, setArticles] = useState<ArticleSummary[]>([])
  const [counts, setCounts] = useState({ articles: 0, unread: 0 })
  const [next, setNext] = useState<PageKey | null>(null)
  const [isLoading, setIsLoading] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const loaded = useRef(pageSize)
  // An answer that a newer question has overtaken is dropped.
  const question = useRef(0)

  const read = useCallback(async (before: PageKey | null, limit: number) => {
    const asked = ++question.current
    setIsLoading(true)
    try {
      const [page, stats] = await withLibrary((db) =>
        Promise.all([listArticles(db, { ...(before && { before }), limit }), getStats(db)]),
      )
      if (asked !== question.current) return
      setArticles((shown) => (before ? [...shown, ...page.articles] : page.articles))
      setNext(page.next)
      setCounts(stats)
      setProblem(null)
    } catch (error) {
      setProblem(errorMessage(error))
    } finally {
      if (asked === question.current) setIsLoading(false)
    }
  }, [])

  const reload = useCallback(() => void read(null, loaded.current), [read])
  useEffect(() => {
    reload()
    return onLibraryChange(reload)
  }, [reload])

  const loadMore = useCallback(() => {
    if (!next || isLoading) return
    loaded.current += pageSize
    read(next, pageSize)
  }, [next, isLoading, read])

  return {
    articles,
    total: counts.articles,
    unread: counts.unread,
    isLoading,
    hasMore: next !== null,
    problem,
    loadMore,
    allIds: () => withLibrary(everyId),
    reload,
  }
}
