import { type FormatName, formats } from './export/formats'
import { articlePath } from './export/name-template'
import type { Listed } from './export/read-ahead'
import type { ExportSource, LeftOut } from './export/rendered-articles'
import { withLibrary } from './library'
import type { Settings } from './settings'
import { getArticles } from './storage/articles'
import { readPictures } from './storage/images'
import { listArticles, type PageKey } from './storage/list-articles'
import { getStats } from './storage/stats'

/** What many articles are exported as, and what the reader sees meanwhile. */
export interface ManyOptions {
  /** Which articles; all of the library if absent. */
  ids?: string[]
  format: FormatName
  /** Layout, folders and names, as the reader has chosen them. */
  settings: Settings
  onProgress?: (progress: { done: number; total: number }) => void
  /** Cancels. */
  signal?: AbortSignal
}

/** The articles of the library as a source of files, with what was left out so far and how many are done. */
export async function exportSource(
  options: ManyOptions,
): Promise<{ source: ExportSource; leftOut: LeftOut[]; exported: () => number }> {
  const { ids, format, settings, onProgress } = options
  const total = ids ? ids.length : (await withLibrary(getStats)).articles
  const leftOut: LeftOut[] = []
  let done = 0
  const source: ExportSource = {
    articles: ids ? named(ids) : allArticles(),
    read: (ids) => withLibrary((db) => getArticles(db, ids)),
    render: (article) =>
      formats[format](article, () => withLibrary((db) => readPictures(db, article.id)), settings),
    pathOf: (article, extension) => articlePath(settings.nameTemplate, article, extension),
    onDone: () => {
      done++
      onProgress?.({ done, total })
    },
    onLeftOut: (article) => leftOut.push(article),
  }
  return { source, leftOut, exported: () => done - leftOut.length }
}

async function* named(ids: string[]): AsyncGenerator<Listed> {
  for (const id of ids) yield { id, title: null }
}

const articlesPerRead = 200

/** The whole library, newest first. */
async function* allArticles(): AsyncGenerator<Listed> {
  let before: PageKey | null | undefined
  do {
    const options = before ? { before, limit: articlesPerRead } : { limit: articlesPerRead }
    const page = await withLibrary((db) => listArticles(db, options))
    yield* page.articles
    before = page.next
  } while (before)
}
