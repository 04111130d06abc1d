import { makeZip } from 'client-zip'
import type { ArchiveEntry } from './archive-entries'

/**
 * A zip of any size, piece by piece. client-zip (2.5) says how many files there are in two bytes, and writes the longer
 * record of Zip64 only where a zip is larger than four gigabytes: one of 65,535 files and more would not open.
 */
export async function* makeArchive(
  entries: AsyncIterable<Omit<ArchiveEntry, 'lastModified'> & Partial<ArchiveEntry>>,
): AsyncGenerator<Uint8Array> {
  let count = 0
  const counted = async function* () {
    for await (const entry of entries) {
      count++
      yield entry
    }
  }
  let last: Uint8Array | undefined
  let before: Uint8Array | undefined
  for await (const piece of makeZip(counted())) {
    if (last) yield last
    before = last
    last = piece
  }
  if (!last) return
  const isLong = before?.length === longRecord && startsWith(before, 0x06064b50)
  if (count >= mostInTwoBytes && !isLong) yield longEnd(last, count)
  yield last
}

const mostInTwoBytes = 0xffff
/** Of the end of a Zip64 and the locator behind it. */
const longRecord = 76

/** What stands before `end` in a Zip64 (APPNOTE 6.3.10, 4.3.14 and 4.3.15). */
function longEnd(end: Uint8Array, count: number): Uint8Array {
  const short = new DataView(end.buffer, end.byteOffset)
  const [size, offset] = [BigInt(short.getUint32(12, true)), BigInt(short.getUint32(16, true))]
  const long = new DataView(new ArrayBuffer(longRecord))
  long.setUint32(0, 0x06064b50, true)
  long.setBigUint64(4, 44n, true)
  // Made by and needed to read: version 4.5 of the format.
  long.setUint16(12, 45, true)
  long.setUint16(14, 45, true)
  long.setBigUint64(24, BigInt(count), true)
  long.setBigUint64(32, BigInt(count), true)
  long.setBigUint64(40, size, true)
  long.setBigUint64(48, offset, true)
  long.setUint32(56, 0x07064b50, true)
  long.setBigUint64(64, offset + size, true)
  long.setUint32(72, 1, true)
  return new Uint8Array(long.buffer)
}

function startsWith(piece: Uint8Array, signature: number): boolean {
  return new DataView(piece.buffer, piece.byteOffset).getUint32(0, true) === signature
}
