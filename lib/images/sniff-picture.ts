import { isInertSvg } from './is-inert-svg'

/** What the bytes are, whatever the server said: the type of a picture that browsers show, or null. */
export function sniffPicture(bytes: Uint8Array): string | null {
  const known = signatures.find(({ at = 0, starts }) =>
    starts.some((start) => latin(bytes, at, start.length) === start),
  )
  if (known) return known.type
  return isInertSvg(bytes) ? 'image/svg+xml' : null
}

interface Signature {
  type: string
  at?: number
  starts: string[]
}

/** As in the MIME Sniffing Standard, section 6.1, and for AVIF in the brands of ISO 14496-12. */
const signatures: Signature[] = [
  { type: 'image/jpeg', starts: ['\xff\xd8\xff'] },
  { type: 'image/png', starts: ['\x89PNG\r\n\x1a\n'] },
  { type: 'image/gif', starts: ['GIF87a', 'GIF89a'] },
  { type: 'image/webp', at: 8, starts: ['WEBPVP'] },
  { type: 'image/avif', at: 4, starts: ['ftypavif', 'ftypavis', 'ftypmif1'] },
]

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
