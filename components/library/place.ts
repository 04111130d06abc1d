/** Where in the library page the reader is; the address bar keeps it, so that back and forward work. */
export type Place =
  | { name: 'list' }
  | { name: 'article'; id: string; part: 'pictures' | null }
  | { name: 'settings' }

/** The place that the end of an address says. */
export function placeOf(hash: string): Place {
  const [, name, id, part] = hash.split('/')
  const known = name === 'article' && id ? decoded(id) : null
  if (known) return { name: 'article', id: known, part: part === 'pictures' ? part : null }
  return name === 'settings' ? { name } : { name: 'list' }
}

/** Null for what no `articleAddress` makes, as an address that was cut. */
function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id)
  } catch {
    return null
  }
}

/** The address of an article in the library page. */
export function articleAddress(id: string): string {
  return `#/article/${encodeURIComponent(id)}`
}
