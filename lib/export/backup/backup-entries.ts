import {
  type ArticleFolder,
  articlePathIn,
  type BackupChecksums,
  type BackupManifest,
  checksumsPath,
  manifestPath,
  picturePath,
  settingsPath,
} from '../../backup-format'
import { AppError } from '../../errors'
import { sha256 } from '../../sha256'
import type { LeftOut } from '../rendered-articles'

export interface BackupEntry {
  name: string
  input: string | Blob
  lastModified: Date
}

export interface BackupSource {
  manifest: BackupManifest
  settings: unknown
  ids: Record<ArticleFolder, string[]>
  read: (folder: ArticleFolder, id: string) => Promise<ArticleRecord | null>
  readPicture: (hash: string) => Promise<Blob | null>
  onDone: () => void
  onLeftOut: (part: LeftOutPart) => void
}

/** An article that could not be read, or a picture of the article of that title, and why. */
export interface LeftOutPart extends LeftOut {
  kind: 'article' | 'picture'
}

interface ArticleRecord {
  meta: { title: string }
  pictures: { hash: string; type: string }[]
}

/**
 * The files of a backup in their order: what it is, the settings, each article followed by those of its pictures that
 * no article before it has, and the checksums. One article or picture is in memory at a time; one that cannot be read is
 * left out before anything of it is written.
 * @throws AppError where the library cannot be opened
 */
export async function* backupEntries(source: BackupSource): AsyncGenerator<BackupEntry> {
  const lastModified = new Date(source.manifest.created)
  const checksums: BackupChecksums = {}
  const jsonEntry = async (name: string, value: unknown): Promise<BackupEntry> => {
    const input = JSON.stringify(value)
    checksums[name] = await sha256(new TextEncoder().encode(input))
    return { name, input, lastModified }
  }
  yield jsonEntry(manifestPath, source.manifest)
  yield jsonEntry(settingsPath, source.settings)
  const attempt = async <T>(part: Omit<LeftOutPart, 'error'>, read: () => Promise<T | null>) => {
    try {
      return await read()
    } catch (error) {
      if (error instanceof AppError) throw error
      source.onLeftOut({ ...part, error })
      return null
    }
  }
  const written = new Set<string>()
  for (const folder of ['articles', 'trash'] as const) {
    let number = 0
    for (const id of source.ids[folder]) {
      const named = { kind: 'article', id, title: null } as const
      const article = await attempt(named, () => source.read(folder, id))
      source.onDone()
      // Deleted since the backup began.
      if (!article) continue
      number++
      yield jsonEntry(articlePathIn(folder, number), article)
      for (const { hash, type } of article.pictures) {
        if (written.has(hash)) continue
        written.add(hash)
        const shown = { kind: 'picture', id: hash, title: article.meta.title } as const
        const bytes = await attempt(shown, async () => copied(await source.readPicture(hash)))
        if (bytes) yield { name: picturePath(hash, type), input: bytes, lastModified }
      }
    }
  }
  yield { name: checksumsPath, input: JSON.stringify(checksums), lastModified }
}

/** The bytes behind a blob of the library may be gone from the disk: that shows when they are read. */
async function copied(blob: Blob | null): Promise<Blob | null> {
  return blob && new Blob([await blob.arrayBuffer()], { type: blob.type })
}
