import type { SavedArticle } from '../../article'
import type { ExportedFile } from '../exported-file'
import { type TakenNames, uniqueFileName } from '../file-name'
import { type Listed, readAhead } from './read-ahead'

export interface ArchiveEntry {
  /** Its path in the archive. */
  name: string
  input: string | Blob
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
  const given = new Set<string>()
  for await (const { id, title, read: article } of readAhead(source.articles, source.read)) {
    try {
      if (article instanceof Error) throw article
      const file = await source.render(article)
      const name = uniqueFileName(source.nameOf(article, file.extension), taken)
      const lastModified = new Date(article.updatedAt)
      yield { name, input: file.text, lastModified }
      const folder = name.slice(0, name.lastIndexOf('/') + 1)
      for (const [path, input] of file.beside ?? []) {
        // Pictures are called after their bytes: another of that name is the same.
        if (given.has(folder + path)) continue
        given.add(folder + path)
        yield { name: folder + path, input, lastModified }
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
