/** Strings of random Unicode, lone surrogates and controls among them, the same for the same seed. */
export function randomStrings(count: number, seed = 1): string[] {
  const random = mulberry32(seed)
  const ranges: [number, number][] = [
    [0x00, 0x7f],
    [0x20, 0x2f],
    [0x3a, 0x40],
    [0x80, 0x2ff],
    [0x600, 0x6ff],
    [0x2000, 0x206f],
    [0x3000, 0x30ff],
    [0xd800, 0xdfff],
    [0xfe00, 0xffff],
    [0x1f300, 0x1faff],
    [0x0, 0x10ffff],
  ]
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 24) }, () => {
      const [from, to] = ranges[Math.floor(random() * ranges.length)] ?? [0, 0]
      return String.fromCodePoint(from + Math.floor(random() * (to - from + 1)))
    }).join(''),
  )
}

/** A small generator of numbers from 0 to 1 by Tommy Ettinger, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
