/** The beginning of a GIF, to where its pixels begin: header, size, no colors, a frame. */
export const smallGif = Uint8Array.from([
  ...new TextEncoder().encode('GIF89a'),
  1,
  0,
  1,
  0,
  0,
  0,
  0,
  0x2c,
])
