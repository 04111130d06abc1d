import type { SavedArticle } from '../lib/article'
import { downloadArticles } from '../lib/export-many'
import { library } from '../lib/library'
import { sanitize } from '../lib/sanitize'
import { defaultSettings } from '../lib/settings'
import { getArticle, getArticles, putArticle } from '../lib/storage/articles'
import { listArticles } from '../lib/storage/list-articles'
import { benchArticle } from './bench-article'

/** What `bench/export.ts` asks of the page. */
export const offprintBench = { fill, readAll, readTogether, exportAll }

Object.assign(globalThis, { offprintBench })

/** Adds articles, made-up ones of 700 words with links, emphasis, lists and a figure. */
async function fill(from: number, to: number): Promise<void> {
  const db = await library()
  for (let start = from; start < to; start += 50) {
    const numbers = Array.from({ length: Math.min(50, to - start) }, (_, index) => start + index)
    await Promise.all(numbers.map((number) => putArticle(db, storedArticle(number))))
  }
}

/** An article as the library has it: sanitized. */
function storedArticle(number: number): SavedArticle {
  const article = benchArticle(number)
  const holder = document.createElement('div')
  holder.append(sanitize(article.content))
  return { ...article, content: holder.innerHTML }
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

/** Milliseconds to read every article whole, twenty in a transaction, as exports do. */
async function readTogether(): Promise<number> {
  const started = performance.now()
  const db = await library()
  let before: [number, string] | null | undefined
  do {
    const page = await listArticles(db, before ? { before, limit: 200 } : { limit: 200 })
    const ids = page.articles.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 20) await getArticles(db, ids.slice(at, at + 20))
    before = page.next
  } while (before)
  return performance.now() - started
}

/** Milliseconds to zip every article, up to where the browser would save it. */
async function exportAll(format: 'markdown' | 'json' | 'text'): Promise<number> {
  HTMLAnchorElement.prototype.click = () => {}
  const started = performance.now()
  await downloadArticles({ format, name: 'bench', settings: defaultSettings })
  return performance.now() - started
}
