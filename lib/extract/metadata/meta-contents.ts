import { plainText } from './plain-text'

/** The contents of `meta` elements by name, property or item property, in lower case, in the page's order. */
export type MetaContents = Map<string, string[]>

export function readMetaContents(page: Document): MetaContents {
  const contents: MetaContents = new Map()
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = plainText(meta.getAttribute('content'))
    if (!content) continue
    const names = ['property', 'name', 'itemprop'].flatMap(
      (attribute) => meta.getAttribute(attribute)?.toLowerCase().trim() ?? [],
    )
    for (const name of new Set(names)) contents.set(name, [...(contents.get(name) ?? []), content])
  }
  return contents
}

/** The first content that one of the names has, names in order of trust. */
export function firstMeta(contents: MetaContents, names: string[]): string | null {
  for (const name of names) {
    const [first] = contents.get(name) ?? []
    if (first) return first
  }
  return null
}
