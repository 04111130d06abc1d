/** The files of a zip that come first, then so many empty ones, each with its head and its line in the directory. */
export function endlessZip(files: [path: string, content: Uint8Array][], count: number): Blob {
  const heads: Uint8Array<ArrayBuffer>[] = []
  const lines: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  const add = (path: string, content: Uint8Array) => {
    const name = new TextEncoder().encode(path)
    const head = record(0x04034b50, 30, name)
    const line = record(0x02014b50, 46, name)
    const crc = crc32(content)
    for (const [view, at] of [
      [head, 14],
      [line, 16],
    ] as const) {
      view.setUint32(at, crc, true)
      view.setUint32(at + 4, content.length, true)
      view.setUint32(at + 8, content.length, true)
      view.setUint16(at + 12, name.length, true)
    }
    line.setUint32(42, offset, true)
    heads.push(new Uint8Array(head.buffer), content.slice())
    lines.push(new Uint8Array(line.buffer))
    offset += head.byteLength + content.length
  }
  for (const [path, content] of files) add(path, content)
  for (let number = 0; number < count; number++) add(`x/${number}`, new Uint8Array())
  const size = lines.reduce((sum, { length }) => sum + length, 0)
  return new Blob([...joined(heads), ...joined(lines), end(lines.length, size, offset)])
}

/** A blob of a million parts takes longer than one of some. */
function joined(parts: Uint8Array<ArrayBuffer>[]): Blob[] {
  const blobs: Blob[] = []
  for (let at = 0; at < parts.length; at += 10_000)
    blobs.push(new Blob(parts.slice(at, at + 10_000)))
  return blobs
}

function record(signature: number, length: number, name: Uint8Array): DataView<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.length)
  bytes.set(name, length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  return view
}

/** The end of a Zip64, which alone can count so many (APPNOTE 6.3.10, 4.3.14 to 4.3.16). */
function end(count: number, size: number, offset: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(56 + 20 + 22))
  view.setUint32(0, 0x06064b50, true)
  view.setBigUint64(4, 44n, true)
  view.setBigUint64(24, BigInt(count), true)
  view.setBigUint64(32, BigInt(count), true)
  view.setBigUint64(40, BigInt(size), true)
  view.setBigUint64(48, BigInt(offset), true)
  view.setUint32(56, 0x07064b50, true)
  view.setBigUint64(64, BigInt(offset + size), true)
  view.setUint32(72, 1, true)
  view.setUint32(76, 0x06054b50, true)
  for (const at of [84, 86]) view.setUint16(at, 0xffff, true)
  for (const at of [88, 92]) view.setUint32(at, 0xffffffff, true)
  return view.buffer
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}
