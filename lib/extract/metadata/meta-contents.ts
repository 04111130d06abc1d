import { plainText } from './plain-text'

/**
 * The contents of `meta` elements by name, property or item property, in lower case, in the page's order; without those
 * of a picture or a person in the article's microdata.
 */
export type MetaContents = Map<string, string[]>

export function readMetaContents(page: Document): MetaContents {
  const contents: MetaContents = new Map()
  for (const meta of page.querySelectorAll(
    'meta[content]:not([itemtype*=Article] [itemscope] *)',
  )) {
    const content = plainText(meta.getAttribute('content'))
    if (!content) continue
    const names = new Set<string>()
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase().trim()
      if (name !== undefined) names.add(name)
    }
    for (const name of names) {
      const before = contents.get(name)
      if (before) before.push(content)
      else contents.set(name, [content])
    }
  }
  return contents
}
