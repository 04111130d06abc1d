import type { Author } from '../../article'
import type { MetaContents } from './meta-contents'
import type { LinkedNode } from './parse-linked-data'
import { readByline } from './read-byline'
import { splitNames } from './split-names'

export interface AuthorSources {
  page: Document
  article: LinkedNode | null
  nodes: LinkedNode[]
  metas: MetaContents
  address: string
}

/** Where authors stand, the most trusted first: the first source that names anyone wins. */
const sources: ((from: AuthorSources) => Author[])[] = [
  ({ article, nodes, address }) =>
    linkedAuthors(article?.author ?? article?.creator, nodes, address),
  ({ metas }) =>
    named(metas, [
      'author',
      'article:author_name',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'sailthru.author',
      'parsely-author',
      'cxenseparse:author',
      'citation_author',
    ]),
  ({ page, address }) =>
    visibleAuthors(
      page,
      address,
      '[itemprop~=author] [itemprop=name], [itemprop~=author]:not(meta)',
    ),
  ({ page, address }) => visibleAuthors(page, address, 'a[rel~=author]'),
  ({ page }) => readByline(page),
  ({ page, address }) =>
    visibleAuthors(
      page,
      address,
      '[class*=byline i] a, [class*=author-name i], [class*=authorname i], [data-testid*=byline i] a',
    ),
  ({ page, address }) =>
    visibleAuthors(page, address, '[class~=byline], [class*=byline i], [class~=author]'),
  ({ metas }) => named(metas, ['article:author', 'og:article:author', 'twitter:creator']),
]

/** The authors, each once. */
export function readAuthors(from: AuthorSources): Author[] {
  for (const source of sources) {
    const authors = unique(source(from))
    if (authors.length > 0) return authors
  }
  return []
}

function linkedAuthors(value: unknown, nodes: LinkedNode[], address: string): Author[] {
  if (Array.isArray(value)) return value.flatMap((one) => linkedAuthors(one, nodes, address))
  if (typeof value === 'string') return splitNames(value).map((name) => ({ name, url: null }))
  if (typeof value !== 'object' || value === null) return []
  const given = value as LinkedNode
  const node = given.name
    ? given
    : (nodes.find((one) => one['@id'] && one['@id'] === given['@id'] && one.name) ?? given)
  const names = [node.name].flat().flatMap(splitNames)
  const [url = null] = [node.url, node.sameAs, node['@id']]
    .flat()
    .flatMap((link) => absolute(link, address) ?? [])
  return names.map((name) => ({ name, url: names.length === 1 ? url : null }))
}

function named(metas: MetaContents, names: string[]): Author[] {
  for (const name of names) {
    const found = (metas.get(name) ?? [])
      .filter((content) => !/^https?:/.test(content))
      .flatMap(splitNames)
    if (found.length > 0) return found.map((one) => ({ name: one, url: null }))
  }
  return []
}

const mostVisible = 12

function visibleAuthors(page: Document, address: string, selector: string): Author[] {
  const elements = [...page.querySelectorAll(selector)].slice(0, mostVisible)
  const scope = elements[0]?.closest('article, header, main, section') ?? null
  return (
    elements
      // Those of other stories stand in other containers.
      .filter((element) => scope === null || scope.contains(element))
      .flatMap((element) => {
        const names = splitNames(element.textContent)
        const url =
          element instanceof HTMLAnchorElement
            ? absolute(element.getAttribute('href'), address)
            : null
        return names.map((name) => ({ name, url: names.length === 1 ? url : null }))
      })
  )
}

function absolute(link: unknown, address: string): string | null {
  if (typeof link !== 'string' || !link) return null
  const url = URL.parse(link, address)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

function unique(authors: Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = author.name.toLowerCase().replace(/[\s.]+/g, ' ')
    if (!seen.has(key)) seen.set(key, author)
  }
  return [...seen.values()]
}
