import type { Author } from '../../article'
import { plainWords } from '../plain-words'
import { absoluteLink } from './absolute-link'
import { boldByline } from './bold-byline'
import { editorLine } from './editor-line'
import { labelledAuthors } from './labelled-authors'
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

const metaNames = [
  'author',
  'article:author_name',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'parsely-author',
  'cxenseparse:author',
  'citation_authors',
  'article:author',
]

/** Where authors stand, the most trusted first. */
const sources: AuthorSource[] = [
  linked,
  ...metaNames.map(
    (name): AuthorSource =>
      (from) =>
        named(from, name),
  ),
  ({ page }) => visibleAuthors(page),
  ({ page }) => readByline(page),
  ({ page }) => boldByline(page),
  ({ page }) => labelledAuthors(page),
  ({ page }) => editorLine(page),
]

/**
 * The authors, each once: of the first source that names anyone but the site itself, which many pages give as the
 * author of everything; where no source does, the site.
 */
export function readAuthors(from: AuthorSources): Author[] {
  let fallback: Author[] = []
  const passedOver = new Set<string>()
  for (const source of sources) {
    const authors = unique(source(from))
    for (const author of authors.filter(isAdmin)) passedOver.add(author.name)
    const people = authors.filter(({ name }) => !isSite(name, from) && !passedOver.has(name))
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

/** The account that a site comes with, which publishes what others wrote: one of 131 news pages. */
function isAdmin({ name, url }: Author): boolean {
  return /^(admin|administrator|webmaster)$/i.test(name) || /\/author\/admin\b/.test(url ?? '')
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

function named(from: AuthorSources, name: string): Author[] {
  const said = (from.metas.get(name) ?? []).filter((content) => !/^https?:|www\./.test(content))
  // The site in an element of its own beside the author’s: one of 131 news pages.
  const people = said.filter((content) => !isSite(content, from))
  const found = people.length > 0 ? people : said
  return found.flatMap(splitNames).map((one) => ({ name: one, url: null }))
}

function unique(authors: Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = author.name.toLowerCase().replace(/[\s.]+/g, ' ')
    if (!seen.has(key)) seen.set(key, author)
  }
  return [...seen.values()]
}
