import { unzipRaw } from 'unzipit'
import { PartError } from './restore-problem'
import { scanZip } from './scan-zip'

/** A file in a zip, not read yet. */
export interface ZipPart {
  path: string
  /** @throws PartError where it is larger than `most` or cannot be unpacked */
  read: (most: number) => Promise<Uint8Array<ArrayBuffer>>
}

export interface OpenedZip {
  parts: ZipPart[]
  /** The end of the file is gone: these are the parts that stand before. */
  isCutOff: boolean
}

/** The parts of a zip, by its directory; where that is missing or broken, as far as they can be found without. */
export async function openZip(file: Blob): Promise<OpenedZip> {
  try {
    const { entries } = await unzipRaw(file)
    const files = entries.filter(({ isDirectory }) => !isDirectory)
    const parts = files.map((entry) => ({
      path: entry.name,
      read: async (most: number) => {
        if (entry.encrypted) throw new PartError('unreadable')
        if (entry.size > most) throw new PartError('too-large')
        try {
          return await readAtMost(await entry.stream(), most)
        } catch (error) {
          throw error instanceof PartError ? error : new PartError('unreadable')
        }
      },
    }))
    return { parts, isCutOff: false }
  } catch {
    return { parts: await scanZip(file), isCutOff: true }
  }
}

/** The size that a zip announces need not be true. */
async function readAtMost(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      throw new PartError('too-large')
    }
    chunks.push(part.value.slice())
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
