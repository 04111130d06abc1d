import type { ArticleSummary } from '../../article'
import type { Query, QueryTerm } from '../../search/parse-query'
import { type Snippet, snippetOf } from '../../search/snippet-of'
import type { LibraryDatabase } from '../database'
import { summaryOf } from '../rows'
import { type ArticleFilter, articlesThatFit } from './article-filter'
import { findInSegment } from './find-in-segment'
import type { SearchMemory } from './search-memory'
import { readPending, readSegments } from './search-memory'

export interface FoundArticle {
  article: ArticleSummary
  /** Where in the text the words are; null where only the head has them, or none were asked for. */
  snippet: Snippet | null
}

export interface SearchResult {
  found: FoundArticle[]
  total: number
}

/**
 * The articles that have all words of a query and fit the filter: first those whose title, authors, site or tags have
 * them, then the newest. At most `limit` of them, and how many there are.
 */
export async function searchArticles(
  db: LibraryDatabase,
  { query, filter, limit }: { query: Query; filter: ArticleFilter; limit: number },
  memory: SearchMemory,
): Promise<SearchResult> {
  const { savedFrom = 0 } = filter
  const [fits, hits] = await Promise.all([
    articlesThatFit(db, filter),
    query.terms.length > 0 ? findHits(db, query.terms, memory) : everyArticle(db, savedFrom),
  ])
  const wanted = hits.filter(({ id, savedAt }) => savedAt >= savedFrom && (fits?.has(id) ?? true))
  if (query.terms.length > 0) wanted.sort(byHeadThenTime)
  return {
    found: await describe(db, wanted.slice(0, limit), query),
    total: wanted.length,
  }
}

interface Hit {
  id: string
  savedAt: number
  isInHead: boolean
}

function byHeadThenTime(left: Hit, right: Hit): number {
  return Number(right.isInHead) - Number(left.isInHead) || right.savedAt - left.savedAt
}

async function everyArticle(db: LibraryDatabase, savedFrom: number): Promise<Hit[]> {
  const index = db.transaction('meta').store.index('savedAt') as unknown as {
    getAllKeys(range: IDBKeyRange): Promise<string[]>
  }
  const ids = await index.getAllKeys(IDBKeyRange.lowerBound([savedFrom]))
  return ids.reverse().map((id) => ({ id, savedAt: savedFrom, isInHead: false }))
}

async function findHits(
  db: LibraryDatabase,
  terms: QueryTerm[],
  memory: SearchMemory,
): Promise<Hit[]> {
  const transaction = db.transaction([
    ...(['meta', 'text', 'searchPending', 'searchSegments', 'searchBlocks'] as const),
  ])
  const pending = await readPending(transaction, memory)
  const { segments, owners } = await readSegments(transaction, memory)
  const blocks = transaction.objectStore('searchBlocks')
  const inSegments = await Promise.all(
    segments.map(async (segment) => {
      const places = await findInSegment(blocks, segment, terms)
      return [...places].flatMap(([place, isInHead]) => {
        const id = segment.ids[place] ?? ''
        if (pending.has(id) || owners.get(id) !== segment.number) return []
        return [{ id, savedAt: segment.savedAt[place] ?? 0, isInHead }]
      })
    }),
  )
  const changed = [...pending].flatMap(([id, { savedAt, words }]) => {
    const isInHead = terms.map((term) => findTerm(words, term))
    if (isInHead.includes(null)) return []
    return [{ id, savedAt, isInHead: isInHead.every(Boolean) }]
  })
  return [...inSegments.flat(), ...changed]
}

/** Whether the article's head has a word; null where nothing of it does. */
function findTerm(words: Map<string, boolean>, { text, isPrefix }: QueryTerm): boolean | null {
  if (!isPrefix) return words.get(text) ?? null
  let found: boolean | null = null
  for (const [word, isInHead] of words) {
    if (word.startsWith(text)) found = found || isInHead
  }
  return found
}

async function describe(
  db: LibraryDatabase,
  hits: Hit[],
  { marked }: Query,
): Promise<FoundArticle[]> {
  const transaction = db.transaction(['meta', 'text'])
  const found = await Promise.all(
    hits.map(async ({ id }) => {
      const [meta, text] = await Promise.all([
        transaction.objectStore('meta').get(id),
        marked.length > 0 ? transaction.objectStore('text').get(id) : undefined,
      ])
      if (!meta) return []
      return [{ article: summaryOf(meta), snippet: text ? snippetOf(text.text, marked) : null }]
    }),
  )
  return found.flat()
}
