import { decodeDataUrl } from './images/decode-data-url'
import { sniffPicture } from './images/sniff-picture'
import { type MarkdownArticle, markdownArticle } from './import/markdown-article'
import type { PictureSource } from './import/place-pictures'
import { resolvePath } from './import/resolve-path'
import { withLibrary } from './library'
import { announceLibraryChange } from './library-changes'
import { checkRecord } from './restore/check-record'
import { problemOf } from './restore/open-backup'
import type { ZipPart } from './restore/open-zip'
import { PartError, Problems } from './restore/restore-problem'
import type { RestoreSteps } from './restore-options'
import type { RestoreReport } from './restore-report'
import { sha256 } from './sha256'
import type { BackupPicture } from './storage/backup-rows'
import { restoreArticle, restorePictures } from './storage/restore-article'
import { markedRow, rowsOf } from './storage/rows'

/** A file that the reader chose, or that is in the folder or zip chosen. */
export interface ImportFile extends ZipPart {
  /** When it was last changed, in epoch milliseconds. */
  modified: number
}

interface ImportSteps extends RestoreSteps {
  /** The end of the zip is gone, and what stood there. */
  isCutOff: boolean
}

/** Whether Markdown in a folder is the reader's, by its path: not what programs keep in folders with a dot. */
export function isMarkdownPath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path) && !/(^|\/)(\.|__MACOSX\/)/.test(path)
}

/**
 * Merges the articles of Markdown files into the library, one at a time, and their pictures, as far as they are among
 * the files. The newer of two stays; nothing is fetched. Undo is that of restoring a backup.
 * @throws AppError any storage code
 */
export async function importMarkdown(
  files: ImportFile[],
  { isCutOff, onProgress, signal, beforeChange }: ImportSteps,
): Promise<RestoreReport> {
  const texts = files.filter(({ path }) => isMarkdownPath(path))
  const byPath: Files = new Map(files.map((file) => [file.path, file]))
  const counts = { added: 0, updated: 0, kept: 0 }
  const problems = new Problems()
  if (isCutOff) problems.add({ path: '', kind: 'cut-off' })
  const seen = new Set<string>()
  const byName = namesOf(byPath)
  for (const [done, file] of texts.entries()) {
    if (signal.aborted) break
    onProgress({ done, total: texts.length })
    try {
      const read = readMarkdown(file, await file.read(mostBytes), byPath, byName)
      for (const name of [read.article.id, read.article.key]) {
        if (seen.has(name)) throw new PartError('doubled')
      }
      seen.add(read.article.id).add(read.article.key)
      for (const detail of read.missing) {
        problems.add({ path: file.path, kind: 'missing-picture', detail })
      }
      const pictures = await readPictures(read, file, byPath, problems)
      await beforeChange()
      counts[await store(read, pictures)]++
    } catch (error) {
      problems.add(problemOf(file.path, error))
    }
    if (done % announceEvery === announceEvery - 1) announceLibraryChange()
  }
  return {
    ...counts,
    removed: 0,
    isStopped: signal.aborted,
    unreadable: problems.count,
    problems: problems.first,
  }
}

type Files = ReadonlyMap<string, ImportFile>

/** Text has little; pictures can be in it. */
const mostBytes = 100_000_000
const announceEvery = 100

/** Obsidian finds a file by its name alone, where only one has it. */
function namesOf(files: Files): Map<string, string | null> {
  const names = new Map<string, string | null>()
  for (const path of files.keys()) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    names.set(name, names.has(name) ? null : path)
  }
  return names
}

function readMarkdown(
  { path, modified }: ImportFile,
  bytes: Uint8Array,
  files: Files,
  byName: Map<string, string | null>,
): MarkdownArticle {
  const findFile = (link: string) => {
    const resolved = resolvePath(path, link)
    if (resolved === null) return null
    // In a vault, a link may begin at the top.
    const found = [resolved, resolvePath('', link) ?? ''].find((candidate) => files.has(candidate))
    return found ?? byName.get(link) ?? null
  }
  try {
    return markdownArticle({ bytes, path, modified, findFile })
  } catch (error) {
    // What is nested without end is more than the stack holds.
    throw error instanceof RangeError ? new PartError('too-large') : error
  }
}

type ReadPicture = BackupPicture & { bytes: Blob }

const mostPictureBytes = 50_000_000

async function readPictures(
  { article, sources }: MarkdownArticle,
  { path }: ImportFile,
  files: Files,
  problems: Problems,
): Promise<ReadPicture[]> {
  const pictures = new Map<number, ReadPicture>()
  for (const source of sources) {
    const { index } = source
    const url = article.images[index]?.url
    if (pictures.has(index) || url === undefined) continue
    try {
      const bytes = await bytesOf(source, files)
      const type = bytes && sniffPicture(bytes)
      if (!bytes || !type) throw new PartError('not-a-picture')
      const hash = await sha256(bytes)
      pictures.set(index, { index, url, hash, type, bytes: new Blob([bytes], { type }) })
    } catch {
      const detail = 'path' in source ? source.path : source.dataUrl.slice(0, 40)
      problems.add({ path, kind: 'missing-picture', detail })
    }
  }
  return [...pictures.values()]
}

async function bytesOf(
  source: PictureSource,
  files: Files,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if ('dataUrl' in source) return decodeDataUrl(source.dataUrl)
  return (await files.get(source.path)?.read(mostPictureBytes)) ?? null
}

async function store(
  { article }: MarkdownArticle,
  pictures: ReadPicture[],
): Promise<'added' | 'updated' | 'kept'> {
  const rows = rowsOf(article)
  // The limits that a backup has hold for Markdown too.
  const checked = checkRecord({
    ...rows,
    meta: markedRow(rows.meta),
    pictures: pictures.map(({ index, url, hash, type }) => ({ index, url, hash, type })),
  })
  const { state, missing } = await withLibrary((db) => restoreArticle(db, checked))
  const lacking = new Set(missing.map(({ index }) => index))
  const added = pictures.filter(({ index }) => lacking.has(index))
  if (added.length > 0) await withLibrary((db) => restorePictures(db, checked.id, added))
  return state
}
