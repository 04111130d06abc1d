import { AppError } from './errors'

const prefix = 'export-'
// A browser may still be copying a download of today.
const keptForMilliseconds = 24 * 60 * 60 * 1000

/**
 * Streams into a file on disk and hands it back: a download of gigabytes never has to fit in memory. Files of earlier
 * days are removed first, and this one if the stream fails or is aborted.
 * @throws AppError `export-full`, and what the stream throws
 */
export async function writeTemporaryFile(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal?: AbortSignal,
): Promise<File> {
  const folder = await navigator.storage.getDirectory()
  await removeOldFiles(folder)
  const name = `${prefix}${crypto.randomUUID()}`
  const handle = await folder.getFileHandle(name, { create: true })
  try {
    await stream.pipeTo(await handle.createWritable(), signal ? { signal } : {})
    return await handle.getFile()
  } catch (error) {
    await folder.removeEntry(name)
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error
    throw new AppError('export-full', error.message, { cause: error })
  }
}

async function removeOldFiles(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (!name.startsWith(prefix) || handle.kind !== 'file') continue
    const { lastModified } = await (handle as FileSystemFileHandle).getFile()
    if (Date.now() - lastModified > keptForMilliseconds) await folder.removeEntry(name)
  }
}
