import { parseQuery } from '../lib/search/parse-query'
import { deleteArticles, putArticle } from '../lib/storage/articles'
import { openDatabase } from '../lib/storage/database'
import { listArticles } from '../lib/storage/list-articles'
import { fewPending, indexArticles } from '../lib/storage/search/index-articles'
import { searchArticles } from '../lib/storage/search/search-articles'
import { newSearchMemory } from '../lib/storage/search/search-memory'
import { benchArticle } from './bench-article'

/** What `bench/library.ts` asks of the page. */
export const offprintBench = { fill, index, open, measure, search }

Object.assign(globalThis, { offprintBench })

const pageSize = 50

/** Adds made-up articles. */
async function fill(from: number, to: number): Promise<void> {
  const db = await openDatabase()
  for (let start = from; start < to; start += 50) {
    const numbers = Array.from({ length: Math.min(50, to - start) }, (_, index) => start + index)
    await Promise.all(numbers.map((number) => putArticle(db, benchArticle(number))))
  }
  db.close()
}

/** Milliseconds that indexing takes for each article. */
async function index(count: number): Promise<number> {
  const db = await openDatabase()
  const started = performance.now()
  while ((await indexArticles(db)) >= fewPending);
  db.close()
  return (performance.now() - started) / count
}

/** Milliseconds of each letter typed of each query, until the first fifty are there with their snippets. */
async function search(queries: string[]): Promise<Record<string, number[]>> {
  const db = await openDatabase()
  const memory = newSearchMemory()
  const times: Record<string, number[]> = { firstSearch: [], letter: [] }
  const look = async (typed: string) => {
    const started = performance.now()
    await searchArticles(db, { query: parseQuery(typed), filter: {}, limit: pageSize }, memory)
    return performance.now() - started
  }
  times.firstSearch?.push(await look(queries[0] ?? ''))
  for (const query of queries) {
    for (let length = 2; length <= query.length; length++) {
      times.letter?.push(await look(query.slice(0, length)))
    }
  }
  db.close()
  return times
}

/** Milliseconds until the library is open and has listed its newest, both of which a cold start waits for. */
async function open(): Promise<{ open: number; first: number }> {
  const started = performance.now()
  const db = await openDatabase()
  const opened = performance.now()
  await listArticles(db, { limit: pageSize })
  const first = performance.now() - opened
  db.close()
  return { open: opened - started, first }
}

/** Milliseconds of each operation, run after run, on an open library of `count` articles. */
async function measure(count: number, runs: number): Promise<Record<string, number[]>> {
  const db = await openDatabase()
  const middle = benchArticle(Math.floor(count / 2))
  const times: Record<string, number[]> = { newest: [], page: [], save: [] }
  const time = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    times[name]?.push(performance.now() - started)
  }
  const ids: string[] = []
  for (let run = 0; run < runs; run++) {
    await time('newest', () => listArticles(db, { limit: pageSize }))
    await time('page', () =>
      listArticles(db, { before: [middle.savedAt, middle.id], limit: pageSize }),
    )
    const article = benchArticle(count + 1_000_000 + run)
    await time('save', () => putArticle(db, article))
    ids.push(article.id)
  }
  await deleteArticles(db, ids, 0)
  db.close()
  return times
}
