/** What a backup is called inside, and the layout that this Offprint writes. See docs/backup-format.md. */
export const backupFormat = 'offprint-backup'
export const backupVersion = 1

/** The first file of a backup: what it is, so that a reader knows before it reads on. */
export interface BackupManifest {
  format: typeof backupFormat
  version: number
  /** ISO 8601 */
  created: string
  articles: number
  trash: number
}

/** The last file but one: the SHA-256 of every JSON file before it, by its path. Pictures are named by their own. */
export type BackupChecksums = Record<string, string>

export const manifestPath = 'manifest.json'
export const settingsPath = 'settings.json'
export const checksumsPath = 'checksums.json'

/** The folders that hold an article a file. */
export type ArticleFolder = 'articles' | 'trash'

export function articlePathIn(folder: ArticleFolder, number: number): string {
  return `${folder}/${String(number).padStart(6, '0')}.json`
}

export function picturePath(hash: string, type: string): string {
  return `pictures/${hash}.${endings[type] ?? 'bin'}`
}

/** The SHA-256 that names a picture's file, or null where the path is no picture's. */
export function pictureHash(path: string): string | null {
  return /^pictures\/([0-9a-f]{64})\.[a-z]+$/.exec(path)?.[1] ?? null
}

/** For people who look into the file; Offprint goes by the bytes. */
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}
