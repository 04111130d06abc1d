import type { Author } from '../../article'
import { plainWords } from '../plain-words'
import { absoluteLink } from './absolute-link'
import { boldByline } from './bold-byline'
import { editorLine } from './editor-line'
import type { MetaContents } from './meta-contents'
import type { LinkedNode } from './parse-linked-data'
import { readByline } from './read-byline'
import { splitNames } from './split-names'
import { visibleAuthors } from './visible-authors'

export interface AuthorSources {
  page: Document
  article: LinkedNode | null
  nodes: LinkedNode[]
  metas: MetaContents
  address: string
  /** What the site is called, as far as known. */
  siteNames: string[]
}

type AuthorSource = (from: AuthorSources) => Author[]

const linked: AuthorSource = ({ article, nodes, address }) =>
  linkedAuthors(article?.author ?? article?.creator, nodes, address)

/** Where authors stand, the most trusted first. */
const sources: AuthorSource[] = [
  linked,
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
      'citation_authors',
    ]),
  ({ metas }) => named(metas, ['parsely-author', 'cxenseparse:author', 'article:author']),
  ({ page }) => visibleAuthors(page),
  ({ page }) => readByline(page),
  ({ page }) => boldByline(page),
  ({ page }) => editorLine(page),
]

/**
 * The authors, each once: of the first source that names anyone but the site itself, which many pages give as the
 * author of everything; where no source does, the site.
 */
export function readAuthors(from: AuthorSources): Author[] {
  let fallback: Author[] = []
  for (const source of sources) {
    const authors = unique(source(from))
    const people = authors.filter((author) => !isSite(author.name, from))
    // “The Site, Cityname, Country” as one `meta` names nobody.
    if (people.length > 0 && (source === linked || people.length === authors.length)) return authors
    if (fallback.length === 0) fallback = authors
  }
  return fallback
}

/** Whether a name is the site's, or that of an account: `m.cason`, `Der Postillon` on der-postillon.com. */
function isSite(name: string, { siteNames }: AuthorSources): boolean {
  const letters = lettersOf(name)
  return (
    isAccount(name) ||
    siteNames.some((site) => {
      const own = lettersOf(site)
      return own.length > 2 && (own === letters || (own.length > 5 && letters.includes(own)))
    })
  )
}

/** Small letters without a space, too long for an agency. */
function isAccount(name: string): boolean {
  return (
    name === name.toLowerCase() &&
    /^\S{9,}$|^[^\s._]+[._]\S+$/.test(name) &&
    !/[^ -\u024f]/.test(name)
  )
}

function lettersOf(name: string): string {
  return plainWords(name).replace(/^the /, '').replaceAll(' ', '')
}

function linkedAuthors(value: unknown, nodes: LinkedNode[], address: string): Author[] {
  if (Array.isArray(value)) return value.flatMap((one) => linkedAuthors(one, nodes, address))
  if (typeof value === 'string') return splitNames(value).map((name) => ({ name, url: null }))
  if (typeof value !== 'object' || value === null) return []
  const given = value as LinkedNode
  const node = given.name
    ? given
    : (nodes.find((one) => one['@id'] && one['@id'] === given['@id'] && one.name) ?? given)
  const name = node.name ?? [node.givenName, node.familyName].filter(Boolean).join(' ')
  const names = [name].flat().flatMap(splitNames)
  const [url = null] = [node.url, node.sameAs, node['@id']]
    .flat()
    .flatMap((link) => absoluteLink(link, address) ?? [])
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

function unique(authors: Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = author.name.toLowerCase().replace(/[\s.]+/g, ' ')
    if (!seen.has(key)) seen.set(key, author)
  }
  return [...seen.values()]
}
