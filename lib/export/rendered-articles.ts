import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'
import { type Listed, readAhead } from './read-ahead'

/** An article that an export does not have, and why. */
export interface LeftOut {
  id: string
  title: string | null
  error: unknown
}

/** Where an export of many has its articles from, what becomes of each, and who hears how it goes. */
export interface ArticleSource<T> {
  /** What to export, in the order of the export. */
  articles: AsyncIterable<Listed>
  read: (ids: string[]) => Promise<(SavedArticle | null)[]>
  render: (article: SavedArticle) => Promise<T>
  onDone: () => void
  onLeftOut: (article: LeftOut) => void
}

/** One whose articles become files. */
export interface ExportSource extends ArticleSource<ExportedFile> {
  /** The path of an article's file, as the reader wants it: others may have it too. */
  pathOf: (article: SavedArticle, extension: string) => string
}

export interface RenderedArticle<T = ExportedFile> {
  article: SavedArticle
  file: T
}

/** The files of articles, one after the other; what fails is left out, and the rest goes on. */
export async function* renderedArticles<T>(
  source: ArticleSource<T>,
): AsyncGenerator<RenderedArticle<T>> {
  for await (const { id, title, read } of readAhead(source.articles, source.read)) {
    const rendered = await render(source, read).catch((error: unknown) => {
      source.onLeftOut({ id, title, error })
    })
    if (rendered) yield rendered
    source.onDone()
  }
}

async function render<T>(
  source: ArticleSource<T>,
  read: SavedArticle | Error,
): Promise<RenderedArticle<T>> {
  if (read instanceof Error) throw read
  return { article: read, file: await source.render(read) }
}
