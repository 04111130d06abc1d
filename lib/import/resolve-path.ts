/**
 * The path in the folder or archive that a link in the file at `from` means; null where it leads outside, or is an
 * address.
 */
export function resolvePath(from: string, link: string): string | null {
  if (/^[a-z][\w+.-]*:|^[\\/]/i.test(link)) return null
  const parts = from.split('/').slice(0, -1)
  for (const part of decoded(link.replace(/[?#].*$/, '')).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
