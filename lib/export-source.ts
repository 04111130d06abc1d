import type { SavedArticle } from './article'
import { type FormatName, formats } from './export/formats'
import { articlePath } from './export/name-template'
import type { Pictures } from './export/pictures'
import type { Listed } from './export/read-ahead'
import type { ArticleSource, ExportSource, LeftOut } from './export/rendered-articles'
import { withLibrary } from './library'
import type { Settings } from './settings'
import { getArticles } from './storage/articles'
import { readPictures } from './storage/images'
import { listArticles, type PageKey } from './storage/list-articles'
import { getStats } from './storage/stats'

/** Which articles are exported, and what the reader sees meanwhile. */
export interface WhichArticles {
  /** All of the library if absent. */
  ids?: string[]
  onProgress?: (progress: { done: number; total: number }) => void
  /** Cancels. */
  signal?: AbortSignal
}

/** What many articles are exported as. */
export interface ManyOptions extends WhichArticles {
  format: FormatName
  /** Layout, folders and names, as the reader has chosen them. */
  settings: Settings
}

/** A source, what it has left out so far, and how many articles are done. */
export interface Counted<Source> {
  source: Source
  leftOut: LeftOut[]
  exported: () => number
}

/** The articles of the library as a source of files. */
export async function exportSource(options: ManyOptions): Promise<Counted<ExportSource>> {
  const { format, settings } = options
  const { source, ...counted } = await librarySource(options, (article, readPictures) =>
    formats[format](article, readPictures, settings),
  )
  const pathOf = (article: SavedArticle, extension: string) =>
    articlePath(settings.nameTemplate, article, extension)
  return { source: { ...source, pathOf }, ...counted }
}

/** The articles of the library as a source of what `render` makes of each. */
export async function librarySource<T>(
  { ids, onProgress }: WhichArticles,
  render: (article: SavedArticle, readPictures: () => Promise<Pictures>) => Promise<T>,
): Promise<Counted<ArticleSource<T>>> {
  const total = ids ? ids.length : (await withLibrary(getStats)).articles
  const leftOut: LeftOut[] = []
  let done = 0
  const source: ArticleSource<T> = {
    articles: ids ? named(ids) : allArticles(),
    read: (ids) => withLibrary((db) => getArticles(db, ids)),
    render: (article) => render(article, () => withLibrary((db) => readPictures(db, article.id))),
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
