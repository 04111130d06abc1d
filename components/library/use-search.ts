import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/error-messages'
import { withLibrary } from '../../lib/library'
import { onLibraryChange } from '../../lib/library-changes'
import { parseQuery, type Query, type QueryTerm } from '../../lib/search/parse-query'
import type { Snippet } from '../../lib/search/snippet-of'
import type { ArticleFilter } from '../../lib/storage/search/article-filter'
import { type SearchResult, searchArticles } from '../../lib/storage/search/search-articles'
import { newSearchMemory } from '../../lib/storage/search/search-memory'
import { searchTrash } from '../../lib/storage/trash'
import { type Period, savedFrom } from './periods'
import type { ArticleList } from './use-articles'
import { useIndexing } from './use-indexing'

const pageSize = 50

/** What is looked for; the reader's words and choices. */
export interface Wanted extends Omit<ArticleFilter, 'savedFrom'> {
  period?: Period
}

export interface Search {
  typed: string
  wanted: Wanted
  /** Whether anything is looked for. */
  isActive: boolean
  /** Whether it is looked for among what was deleted. */
  isInTrash: boolean
  /** Whether `list` is what was found, if not for the last letter then for those before it. */
  hasAnswer: boolean
  list: ArticleList
  /** What is marked in titles. */
  terms: QueryTerm[]
  snippets: Map<string, Snippet | null>
  /** How far the index is, while it is made for a library that had none. */
  indexing: { done: number; total: number } | null
  type: (typed: string) => void
  choose: (name: keyof Wanted, value: string) => void
  chooseNothing: () => void
  clear: () => void
}

/** What was found, and what it answers. */
interface Answer {
  query: Query
  wanted: Wanted
  result: SearchResult
}

const nothing: SearchResult = { found: [], total: 0 }

function filterOf({ period, ...rest }: Wanted): ArticleFilter {
  return { ...rest, ...(period && { savedFrom: savedFrom(period) }) }
}

function searchIn({ mark }: Wanted): typeof searchArticles {
  return mark === 'deleted' ? searchTrash : searchArticles
}

/** The search in the library: answered at every letter, and again when the library changes. */
export function useSearch(): Search {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<Wanted>({})
  const [limit, setLimit] = useState(pageSize)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isLoading, setIsLoading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const memory = useRef(newSearchMemory())
  const question = useRef(0)
  const query = useMemo(() => parseQuery(typed), [typed])
  const isActive = query.terms.length > 0 || Object.keys(wanted).length > 0

  const run = useCallback(async () => {
    const asked = ++question.current
    if (!isActive) return setAnswer(null)
    setIsLoading(true)
    try {
      const filter = filterOf(wanted)
      const result = await withLibrary((db) =>
        searchIn(wanted)(db, { query, filter, limit }, memory.current),
      )
      // An answer that a newer question has overtaken is dropped.
      if (asked !== question.current) return
      setAnswer({ query, wanted, result })
      setProblem(null)
    } catch (error) {
      if (asked !== question.current) return
      setAnswer((before) => ({ query, wanted, result: before?.result ?? nothing }))
      setProblem(errorMessage(error))
    } finally {
      if (asked === question.current) setIsLoading(false)
    }
  }, [query, wanted, limit, isActive])

  useEffect(() => {
    run()
    return onLibraryChange(() => void run())
  }, [run])
  const indexing = useIndexing(isActive, run)

  // The next question is put only after its words are drawn.
  const isAnswered = answer?.query === query && answer.wanted === wanted
  const { found, total } = answer?.result ?? nothing
  const articles = useMemo(() => found.map(({ article }) => article), [found])
  const snippets = useMemo(
    () => new Map(found.map(({ article, snippet }) => [article.id, snippet])),
    [found],
  )
  const restart = () => setLimit(pageSize)
  return {
    typed,
    wanted,
    isActive,
    isInTrash: wanted.mark === 'deleted',
    hasAnswer: answer !== null,
    list: {
      articles,
      total,
      unread: 0,
      isLoading: isLoading || (isActive && !isAnswered),
      hasMore: articles.length < total && articles.length >= limit,
      problem,
      loadMore: () => setLimit(articles.length + pageSize),
      allIds: async () => {
        const { found } = await withLibrary((db) =>
          searchIn(wanted)(
            db,
            { query, filter: filterOf(wanted), limit: Number.MAX_SAFE_INTEGER },
            memory.current,
          ),
        )
        return found.map(({ article }) => article.id)
      },
      reload: () => void run(),
    },
    terms: query.marked,
    snippets,
    indexing,
    type(typed) {
      restart()
      setTyped(typed)
    },
    choose(name, value) {
      restart()
      setWanted(({ [name]: _before, ...others }) => (value ? { ...others, [name]: value } : others))
    },
    chooseNothing() {
      restart()
      setWanted({})
    },
    clear() {
      restart()
      setTyped('')
      setWanted({})
    },
  }
}
