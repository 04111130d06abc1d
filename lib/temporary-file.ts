import { AppError } from './errors'
import { inChunks } from './export/archive/in-chunks'

const prefix = 'export-'
// A browser may still be copying a download of today.
const keptForMilliseconds = 24 * 60 * 60 * 1000

/**
 * Writes pieces into a file on disk and hands it back: a download of gigabytes never has to fit in memory. Files of
 * earlier days are removed first, and this one if the pieces fail or are aborted.
 * @throws AppError `export-full`, and what the pieces throw
 */
export async function writeTemporaryFile(
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<File> {
  const folder = await navigator.storage.getDirectory()
  await removeOldFiles(folder)
  const name = `${prefix}${crypto.randomUUID()}`
  const handle = await folder.getFileHandle(name, { create: true })
  try {
    await writeAll(await handle.createWritable(), pieces, signal)
    return await handle.getFile()
  } catch (error) {
    await folder.removeEntry(name)
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error
    throw new AppError('export-full', error.message, { cause: error })
  }
}

async function writeAll(
  file: FileSystemWritableFileStream,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  try {
    // The next chunk is made while the last is written.
    let written: Promise<unknown> = Promise.resolve()
    for await (const chunk of inChunks(pieces, signal)) {
      await written
      written = file.write(chunk)
      written.catch(() => undefined)
    }
    await written
    signal?.throwIfAborted()
    await file.close()
  } catch (error) {
    await file.abort().catch(() => undefined)
    throw error
  }
}

async function removeOldFiles(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (!name.startsWith(prefix) || handle.kind !== 'file') continue
    const { lastModified } = await (handle as FileSystemFileHandle).getFile()
    if (Date.now() - lastModified > keptForMilliseconds) await folder.removeEntry(name)
  }
}
