import { type TakenNames, uniqueFileName } from '../file-name'
import { type ExportSource, renderedArticles } from '../rendered-articles'

export interface ArchiveEntry {
  /** Its path in the archive. */
  name: string
  input: string | Blob
  lastModified: Date
}

/** The files of an archive one after the other, each with a name of its own. */
export async function* archiveEntries(source: ExportSource): AsyncGenerator<ArchiveEntry> {
  const taken: TakenNames = new Map()
  const given = new Set<string>()
  for await (const { article, file } of renderedArticles(source)) {
    const name = uniqueFileName(source.pathOf(article, file.extension), taken)
    const lastModified = new Date(article.updatedAt)
    yield { name, input: file.text, lastModified }
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    for (const [path, input] of file.beside ?? []) {
      // Pictures are called after their bytes: another of that name is the same.
      if (given.has(folder + path)) continue
      given.add(folder + path)
      yield { name: folder + path, input, lastModified }
    }
  }
}
