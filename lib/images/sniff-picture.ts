import { isInertSvg } from './is-inert-svg'

/** What the bytes are, whatever the server said: the type of a picture that browsers show, or null. */
export function sniffPicture(bytes: Uint8Array): string | null {
  const known = signatures.find(({ at = 0, starts }) =>
    starts.some((start) => latin(bytes, at, start.length) === start),
  )
  if (known) return known.type
  if (isAvif(bytes)) return 'image/avif'
  return isInertSvg(bytes) ? 'image/svg+xml' : null
}

interface Signature {
  type: string
  at?: number
  starts: string[]
}

/** As in the MIME Sniffing Standard, section 6.1. */
const signatures: Signature[] = [
  { type: 'image/jpeg', starts: ['\xff\xd8\xff'] },
  { type: 'image/png', starts: ['\x89PNG\r\n\x1a\n'] },
  { type: 'image/gif', starts: ['GIF87a', 'GIF89a'] },
  { type: 'image/webp', at: 8, starts: ['WEBPVP'] },
]

/** ISO 14496-12: a file names the brands that it can be read as. Its first may be one that HEIC has too. */
function isAvif(bytes: Uint8Array): boolean {
  if (latin(bytes, 4, 4) !== 'ftyp') return false
  const brands: string[] = latin(bytes, 8, Math.min(bytes[3] ?? 0, 100)).match(/[\s\S]{4}/g) ?? []
  return brands.includes('avif') || brands.includes('avis')
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
