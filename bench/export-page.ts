import { downloadArticles } from '../lib/export-many'
import { library } from '../lib/library'
import { getArticle, putArticle } from '../lib/storage/articles'
import { listArticles } from '../lib/storage/list-articles'
import { benchArticle } from './bench-article'

/** What `bench/export.ts` asks of the page. */
export const offprintBench = { fill, readAll, exportAll }

Object.assign(globalThis, { offprintBench })

/** Adds articles, made-up ones of 700 words with links, emphasis, lists and a figure. */
async function fill(from: number, to: number): Promise<void> {
  const db = await library()
  for (let start = from; start < to; start += 50) {
    const numbers = Array.from({ length: Math.min(50, to - start) }, (_, index) => start + index)
    await Promise.all(numbers.map((number) => putArticle(db, benchArticle(number))))
  }
}

/** Milliseconds to read every article whole, a page of the list at a time. */
async function readAll(): Promise<number> {
  const started = performance.now()
  const db = await library()
  let before: [number, string] | null | undefined
  do {
    const page = await listArticles(db, before ? { before, limit: 200 } : { limit: 200 })
    for (const { id } of page.articles) await getArticle(db, id)
    before = page.next
  } while (before)
  return performance.now() - started
}

/** Milliseconds to zip every article, up to where the browser would save it. */
async function exportAll(format: 'markdown' | 'json' | 'text'): Promise<number> {
  HTMLAnchorElement.prototype.click = () => {}
  const started = performance.now()
  await downloadArticles({ format, name: 'bench' })
  return performance.now() - started
}
