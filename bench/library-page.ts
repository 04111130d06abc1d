import { deleteArticles, putArticle } from '../lib/storage/articles'
import { openDatabase } from '../lib/storage/database'
import { listArticles } from '../lib/storage/list-articles'
import { benchArticle } from './bench-article'

/** What `bench/library.ts` asks of the page. */
export const offprintBench = { fill, open, measure }

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
