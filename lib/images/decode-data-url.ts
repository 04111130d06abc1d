/** The bytes of a `data:` address, or null where it is none; read here, since no fetch leaves for it under our policy. */
export function decodeDataUrl(address: string): Uint8Array<ArrayBuffer> | null {
  const [, options, body] = /^data:([^,]*),(.*)$/is.exec(address) ?? []
  if (options === undefined || body === undefined) return null
  try {
    const unescaped = unescapeBytes(body)
    return /;\s*base64\s*$/i.test(options) ? bytesOf(atob(unescaped)) : bytesOf(unescaped)
  } catch {
    // Neither base64 nor an address.
    return null
  }
}

/** A character a byte. What is not escaped and not ASCII stands for its bytes in UTF-8. */
function unescapeBytes(body: string): string {
  return body
    .replace(/[^\0-\x7f]+/g, encodeURIComponent)
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function bytesOf(latin: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(latin, (character) => character.charCodeAt(0))
}
