/**
 * Whether a picture goes on to where its pixels begin: cut off before, browsers show nothing of it; cut off later, they
 * show what is there. Decoding would tell more, but Chromium decodes no part of a picture for us that it shows in a page,
 * and a small file can take a gigabyte.
 */
export function hasPixels(bytes: Uint8Array, type: string): boolean {
  return beginnings[type]?.(bytes) ?? true
}

const beginnings: Record<string, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': hasScan,
  'image/png': (bytes) => hasPart(bytes, 'IDAT', { from: 8, around: 12 }),
  'image/gif': hasFrame,
  'image/webp': (bytes) => bytes.length >= 30,
  'image/avif': (bytes) => hasPart(bytes, 'mdat', { from: 0, around: 0 }),
}

/** The segments of JPEG (ITU-T T.81, annex B): a frame, which says the size, and then a scan. */
function hasScan(bytes: Uint8Array): boolean {
  let hasSize = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    const [first, marker = 0, high = 0, low = 0] = bytes.subarray(at, at + 4)
    if (first !== 0xff || marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return hasSize
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) hasSize = true
    const hasLength = marker > 0x01 && (marker < 0xd0 || marker > 0xd9)
    at += hasLength ? 2 + high * 256 + low : 2
  }
  return false
}

/** The chunks of PNG, whose length leaves out what is around their content, and the boxes of AVIF, whose does not. */
function hasPart(
  bytes: Uint8Array,
  name: string,
  { from, around }: { from: number; around: number },
): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const wanted = new DataView(new TextEncoder().encode(name).buffer).getUint32(0)
  for (let at = from; at + 8 <= bytes.length; ) {
    if (view.getUint32(at + 4) === wanted) return true
    // At least its length and its name, so that this ends.
    at += Math.max(8, view.getUint32(at) + around)
  }
  return false
}

/** After its header and colors a GIF has extensions, in blocks with their length before them, and then a frame. */
function hasFrame(bytes: Uint8Array): boolean {
  const colors = bytes[10] ?? 0
  let at = 13 + (colors & 0x80 ? 3 << ((colors & 7) + 1) : 0)
  while (bytes[at] === 0x21) {
    at += 2
    for (let length = bytes[at]; length; length = bytes[at]) at += length + 1
    at += 1
  }
  return bytes[at] === 0x2c
}
