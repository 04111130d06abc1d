import type { ZipPart } from './open-zip'
import { PartError } from './restore-problem'

/**
 * The whole files at the beginning of a zip that was cut off, so that its directory is gone. Only of a zip as Offprint
 * writes it: stored, each file followed by a descriptor that says its size, which is how its end is known.
 */
export async function scanZip(file: Blob): Promise<ZipPart[]> {
  const parts: ZipPart[] = []
  let offset = 0
  while (parts.length < mostParts) {
    const head = new DataView(await file.slice(offset, offset + headLength).arrayBuffer())
    if (head.byteLength < headLength || head.getUint32(0, true) !== headSignature) break
    const isStored =
      head.getUint16(8, true) === 0 && (head.getUint16(6, true) & hasDescriptor) !== 0
    if (!isStored) break
    const nameEnd = offset + headLength + head.getUint16(26, true)
    const path = await file.slice(offset + headLength, nameEnd).text()
    const start = nameEnd + head.getUint16(28, true)
    const end = await findEnd(file, start)
    if (!end) break
    parts.push({ path, read: (most) => readPart(file.slice(start, end.data), most) })
    offset = end.next
  }
  return parts
}

const headSignature = 0x04034b50
const headLength = 30
const hasDescriptor = 8
const descriptorStart = [0x50, 0x4b, 0x07, 0x08]
/** Signature, checksum and two sizes, of four bytes or, where the file is large, of eight. */
const descriptorLengths = [16, 24]
/** Most files are small: the first look at one is short, the next are longer. */
const firstLook = 8 * 1024
const longestLook = 4 * 1024 * 1024
const mostParts = 5_000_000

/** Where the data that begins at `start` ends: before a descriptor that names just its length. */
async function findEnd(file: Blob, start: number): Promise<{ data: number; next: number } | null> {
  let length = firstLook
  for (
    let from = start;
    from < file.size;
    from += length, length = Math.min(4 * length, longestLook)
  ) {
    // Looks overlap by a descriptor, so that none is cut in two.
    const bytes = new Uint8Array(await file.slice(from, from + length + 24).arrayBuffer())
    for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
      if (!descriptorStart.every((byte, index) => bytes[at + index] === byte)) continue
      const descriptor = descriptorLength(bytes, at, from + at - start)
      if (descriptor) return { data: from + at, next: from + at + descriptor }
    }
  }
  return null
}

function descriptorLength(bytes: Uint8Array, at: number, size: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at)
  for (const length of descriptorLengths) {
    if (view.byteLength < length) continue
    const named = length === 16 ? view.getUint32(12, true) : Number(view.getBigUint64(16, true))
    const next = view.byteLength >= length + 2 ? view.getUint16(length, true) : null
    // What follows is another file or the directory, or nothing.
    if (named === size && (next === null || next === 0x4b50)) return length
  }
  return null
}

async function readPart(data: Blob, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (data.size > most) throw new PartError('too-large')
  return new Uint8Array(await data.arrayBuffer())
}
