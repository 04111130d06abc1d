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
import { sha256 } from '../../sha256'

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
}

interface ArticleRecord {
  pictures: { hash: string; type: string }[]
}

/**
 * The files of a backup in their order: what it is, the settings, each article followed by those of its pictures that
 * no article before it has, and the checksums. One article or picture is in memory at a time.
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
  const written = new Set<string>()
  for (const folder of ['articles', 'trash'] as const) {
    let number = 0
    for (const id of source.ids[folder]) {
      const article = await source.read(folder, id)
      source.onDone()
      // Deleted since the backup began.
      if (!article) continue
      number++
      yield jsonEntry(articlePathIn(folder, number), article)
      for (const { hash, type } of article.pictures) {
        if (written.has(hash)) continue
        written.add(hash)
        const bytes = await source.readPicture(hash)
        if (bytes) yield { name: picturePath(hash, type), input: bytes, lastModified }
      }
    }
  }
  yield { name: checksumsPath, input: JSON.stringify(checksums), lastModified }
}
