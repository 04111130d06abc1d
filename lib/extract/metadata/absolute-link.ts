/** A web address as the page means it, or `null`. */
export function absoluteLink(link: unknown, address: string): string | null {
  if (typeof link !== 'string' || !link) return null
  const url = URL.parse(link, address)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}
