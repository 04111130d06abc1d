import {
  type ArticleFolder,
  backupFormat,
  backupVersion,
  checksumsPath,
  manifestPath,
  pictureHash,
  settingsPath,
} from '../backup-format'
import { AppError } from '../errors'
import type { Settings } from '../settings'
import { sha256 } from '../sha256'
import { checkSettings } from './check-settings'
import type { OpenedZip, ZipPart } from './open-zip'
import { ParseError, type Parser, record, text } from './parser'
import { readJson } from './read-json'
import { PartError, Problems, type RestoreProblem } from './restore-problem'

export interface OpenedBackup {
  /** Articles, then those in the trash, in the order of their numbers. */
  articles: ZipPart[]
  /** By the SHA-256 of their bytes. */
  pictures: Map<string, ZipPart>
  /** Null where the backup has none that can be read. */
  settings: Settings | null
  /** A part as JSON, if it is what was backed up. @throws PartError */
  readChecked: (part: ZipPart) => Promise<unknown>
  problems: Problems
}

/** A record of an article has a page's words and no pictures; JSON can write a letter in six. */
const mostBytes = 60_000_000

/**
 * Looks into a backup without reading its articles.
 * @throws AppError `not-a-backup`, `backup-newer`
 */
export async function openBackup({ parts, isCutOff }: OpenedZip): Promise<OpenedBackup> {
  const { known, problems } = sortParts(parts)
  if (isCutOff) problems.add({ path: '', kind: 'cut-off' })
  const attempt = async <T>(
    path: string,
    read: (part: ZipPart) => Promise<T>,
  ): Promise<T | null> => {
    const part = known.get(path)
    if (!part) {
      if (!isCutOff) problems.add({ path, kind: 'missing' })
      return null
    }
    try {
      return await read(part)
    } catch (error) {
      problems.add(problemOf(path, error))
      return null
    }
  }
  const articles = [...known.values()]
    .filter(({ path }) => articlePath.test(path))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const manifest = await attempt(manifestPath, async (part) => {
    const bytes = await part.read(mostBytes)
    return { bytes, value: readJson(bytes) }
  })
  const { format, version } = Object(manifest?.value)
  if (articles.length === 0 && format !== backupFormat) throw new AppError('not-a-backup')
  if (typeof version === 'number' && version > backupVersion) throw new AppError('backup-newer')
  const sums = await attempt(checksumsPath, async (part) =>
    checksums(readJson(await part.read(mostBytes)), ''),
  )
  const isChecked = async (path: string, bytes: Uint8Array<ArrayBuffer>) =>
    sums === null || sums[path] === (await sha256(bytes))
  const readChecked = async (part: ZipPart) => {
    const bytes = await part.read(mostBytes)
    if (!(await isChecked(part.path, bytes))) throw new PartError('wrong-checksum')
    return readJson(bytes)
  }
  const gone = Object.keys(sums ?? {}).filter((path) => !known.has(path) && path !== settingsPath)
  for (const path of gone) problems.add({ path, kind: 'missing' })
  if (manifest) {
    await attempt(manifestPath, async () => {
      const counts = countsOf(manifest.value)
      const isWhole = counts && (await isChecked(manifestPath, manifest.bytes))
      if (!isWhole) throw new PartError('wrong-checksum')
      if (!isCutOff) checkCounts(counts, [...known.keys(), ...gone])
    })
  }
  const settings = await attempt(settingsPath, async (part) =>
    checkSettings(await readChecked(part)),
  )
  const pictures = new Map<string, ZipPart>()
  for (const part of known.values()) {
    const hash = pictureHash(part.path)
    if (hash) pictures.set(hash, part)
  }
  return { articles, pictures, settings, readChecked, problems }
}

/** What is said of a part that was being read when an error was thrown. Those of storage end the work. @throws AppError */
export function problemOf(path: string, error: unknown): RestoreProblem {
  if (error instanceof AppError) throw error
  if (error instanceof ParseError) return { path, kind: 'not-json', detail: error.message }
  if (!(error instanceof PartError)) return { path, kind: 'unreadable' }
  return { path, kind: error.kind, ...(error.message && { detail: error.message }) }
}

/** How many articles a manifest says there are, or null where it is no manifest. */
function countsOf(manifest: unknown): Record<ArticleFolder, number> | null {
  const { format, version, articles, trash } = Object(manifest)
  const isOurs = format === backupFormat && version === backupVersion
  return isOurs && Number.isInteger(articles) && Number.isInteger(trash)
    ? { articles, trash }
    : null
}

/** Somebody may have taken articles out, and their checksums. @throws PartError `too-few` */
function checkCounts(counts: Record<ArticleFolder, number>, paths: string[]): void {
  for (const folder of ['articles', 'trash'] as const) {
    const found = paths.filter((path) => path.startsWith(`${folder}/`)).length
    if (found < counts[folder]) throw new PartError('too-few', `${folder}, ${counts[folder]}`)
  }
}

const checksums: Parser<Record<string, string>> = record(text(64))
const articlePath = /^(articles|trash)\/\d{6,12}\.json$/

/** The parts that a backup has, each name once; nothing is ever written to a path, so a strange one is only strange. */
function sortParts(parts: ZipPart[]) {
  const known = new Map<string, ZipPart>()
  const problems = new Problems()
  for (const part of parts) {
    const { path } = part
    const isOurs =
      [manifestPath, settingsPath, checksumsPath].includes(path) ||
      articlePath.test(path) ||
      pictureHash(path) !== null
    if (!isOurs) problems.add({ path, kind: 'unknown-name' })
    else if (known.has(path)) problems.add({ path, kind: 'doubled' })
    else known.set(path, part)
  }
  return { known, problems }
}
