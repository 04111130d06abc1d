import type { SavedArticle } from '../../article'
import type { ExportedFile } from '../exported-file'
import { type TakenNames, uniqueFileName } from '../file-name'
import { type Listed, readAhead } from './read-ahead'

export interface ArchiveEntry {
  name: string
  input: string
  lastModified: Date
}

/** An article that an archive does not have, and why. */
export interface LeftOut {
  id: string
  title: string | null
  reason: string
}

export interface EntrySource {
  /** What to export, in the order of the archive. */
  articles: AsyncIterable<Listed>
  read: (ids: string[]) => Promise<(SavedArticle | null)[]>
  render: (article: SavedArticle) => Promise<ExportedFile>
  /** The path of an article's file in the archive. */
  nameOf: (article: SavedArticle, extension: string) => string
  onDone: () => void
  onLeftOut: (article: LeftOut) => void
}

/** The files of an archive one after the other, each with a name of its own; what fails is left out, and the rest goes on. */
export async function* archiveEntries(source: EntrySource): AsyncGenerator<ArchiveEntry> {
  const taken: TakenNames = new Map()
  for await (const { id, title, read: article } of readAhead(source.articles, source.read)) {
    try {
      if (article instanceof Error) throw article
      const file = await source.render(article)
      yield {
        name: uniqueFileName(source.nameOf(article, file.extension), taken),
        input: file.text,
        lastModified: new Date(article.updatedAt),
      }
    } catch (error) {
      source.onLeftOut({
        id,
        title,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
    source.onDone()
  }
}
