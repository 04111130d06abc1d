/** A number that all pages of one publisher share: `www.example.co.uk` and `m.example.com` are one. */
export function publisherNumber(url: string): number {
  const parts = new URL(url).hostname.split('.')
  const isShort = (parts.at(-2)?.length ?? 0) <= 3 && parts.length > 2
  const name = (isShort ? parts.at(-3) : parts.at(-2)) ?? ''
  let hash = 7
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return hash
}
