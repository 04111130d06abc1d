/**
 * Whether bytes are an SVG drawing that nothing can be hidden in: no script, no style sheet, no address but a part of
 * itself. In an `img` any SVG is harmless; exported to a file and opened, it is a page. So what is in doubt is left out.
 */
export function isInertSvg(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES || !/^(?:\xef\xbb\xbf)?\s*</.test(beginning(bytes))) return false
  const text = decode(bytes)
  return text !== null && opening.test(text) && !suspicious.some((pattern) => pattern.test(text))
}

const opening = /^\s*(?:<\?xml\b[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/

/** A drawing of a news page is below 100 kB; what is larger is not worth searching. */
const MOST_BYTES = 1_000_000

const suspicious = [
  /<[\w-]*:?(?:script|foreignObject|iframe|embed|object|audio|video|image|feImage|handler|listener|link|meta|base|a)\b/i,
  /<[\w-]*:?(?:animate\w*|set|discard)\b/i,
  /<!(?!--)/,
  /<\?(?!xml\s)/,
  /[\s"'/]on\w+\s*=/i,
  /\b(?:href|src|xml:base)\s*=\s*(?!["']#)/i,
  /url\(\s*["']?(?!["'#])/i,
  /@import|javascript:|expression\(|image-set|\\/i,
  // A name could be spelled in character references.
  /&#/,
]

function beginning(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64))
}

/** Null where the bytes are not UTF-8: another encoding would hide the words looked for. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
