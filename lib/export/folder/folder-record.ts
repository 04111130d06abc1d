import type { FolderFiles } from './folder-files'

/** Lies in the folder; readers of notes pass over what begins with a dot. The form is in `docs/export-folder.md`. */
const recordPath = '.offprint.json'

/** A file as an export wrote it. */
export interface WrittenFile {
  /** Of the article. */
  id: string
  /** SHA-256 of the bytes. */
  sum: string
  size: number
  /** When it was written by the clock of the file system, in epoch milliseconds. */
  modified: number
}

/** What earlier exports wrote into a folder, by path. */
export type FolderRecord = Map<string, WrittenFile>

/** The record of a folder; an empty one where there is none that can be read. */
export async function readRecord(files: FolderFiles): Promise<FolderRecord> {
  const file = await files.find(recordPath)
  if (!(file instanceof File)) return new Map()
  try {
    const { format, version, files } = JSON.parse(await file.text()) as Record<string, unknown>
    if (format !== recordFormat || version !== 1 || !files) return new Map()
    return new Map(Object.entries(files).filter(isEntry))
  } catch {
    // Somebody has written into it.
    return new Map()
  }
}

export async function writeRecord(files: FolderFiles, record: FolderRecord): Promise<void> {
  const sorted = [...record].sort(([one], [other]) => (one < other ? -1 : 1))
  const content = { format: recordFormat, version: 1, files: Object.fromEntries(sorted) }
  await files.write(recordPath, `${JSON.stringify(content, null, 1)}\n`)
}

const recordFormat = 'offprint-folder'

function isEntry(entry: [path: string, unknown]): entry is [string, WrittenFile] {
  const [path, file] = entry
  const value = file as Partial<Record<keyof WrittenFile, unknown>> | null
  return (
    path.split('/').every((part) => !['', '.', '..'].includes(part)) &&
    typeof value?.id === 'string' &&
    typeof value.sum === 'string' &&
    typeof value.size === 'number' &&
    typeof value.modified === 'number'
  )
}
