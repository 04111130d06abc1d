import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'
import { type Listed, readAhead } from './read-ahead'

/** An article that an export does not have, and why. */
export interface LeftOut {
  id: string
  title: string | null
  error: unknown
}

/** Where an export of many has its articles from, and who hears how it goes. */
export interface ExportSource {
  /** What to export, in the order of the export. */
  articles: AsyncIterable<Listed>
  read: (ids: string[]) => Promise<(SavedArticle | null)[]>
  render: (article: SavedArticle) => Promise<ExportedFile>
  /** The path of an article's file, as the reader wants it: others may have it too. */
  pathOf: (article: SavedArticle, extension: string) => string
  onDone: () => void
  onLeftOut: (article: LeftOut) => void
}

export interface RenderedArticle {
  article: SavedArticle
  file: ExportedFile
}

/** The files of articles, one after the other; what fails is left out, and the rest goes on. */
export async function* renderedArticles(source: ExportSource): AsyncGenerator<RenderedArticle> {
  for await (const { id, title, read } of readAhead(source.articles, source.read)) {
    const rendered = await render(source, read).catch((error: unknown) => {
      source.onLeftOut({ id, title, error })
    })
    if (rendered) yield rendered
    source.onDone()
  }
}

async function render(source: ExportSource, read: SavedArticle | Error): Promise<RenderedArticle> {
  if (read instanceof Error) throw read
  return { article: read, file: await source.render(read) }
}
