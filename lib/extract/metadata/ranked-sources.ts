import type { MetaContents } from './meta-contents'
import type { LinkedNode } from './parse-linked-data'
import { plainText } from './plain-text'

/**
 * Where each field of the record is looked for, the most trusted first in this order: `ld` is a property of the article in linked data,
 * `item` one in microdata (both schema.org's), `meta` the name of a `meta` element. Behind these comes the visible page.
 * What sources say of title, authors and time of publication differs on many pages: `readTitle`, `readAuthors` and
 * `readPublished` judge between theirs.
 */
const rankedSources = {
  canonicalUrl: { meta: ['og:url'], ld: ['url'] },
  linkedTitle: { ld: ['headline', 'name'] },
  socialTitle: { meta: ['og:title', 'twitter:title', 'headline'] },
  siteName: { meta: ['og:site_name', 'application-name'], ld: ['publisher'] },
  section: {
    ld: ['articleSection'],
    meta: ['article:section', 'section', 'og:section', 'parsely-section'],
    item: ['articleSection'],
  },
  excerpt: {
    ld: ['description'],
    meta: ['og:description', 'description', 'twitter:description', 'dc.description'],
    item: ['description'],
  },
  publishedTime: {
    ld: ['datePublished'],
    meta: [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'dc.date.issued',
      'dcterms.date',
      'dc.date',
    ],
  },
  modifiedTime: {
    ld: ['dateModified'],
    meta: ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'],
    item: ['dateModified'],
  },
  keywords: { ld: ['keywords'], meta: ['news_keywords', 'keywords'] },
  lang: { ld: ['inLanguage'], meta: ['og:locale', 'language'] },
} satisfies Record<string, { ld?: string[]; meta?: string[]; item?: string[] }>

export type RankedField = keyof typeof rankedSources

/** What a page says of its article for machines to read. */
export interface Said {
  page: Document
  article: LinkedNode | null
  metas: MetaContents
}

/** What the sources of a field say, in their order; each is read only where those before it did not do. */
export function* saidOf(field: RankedField, { page, article, metas }: Said): Generator<unknown> {
  for (const [kind, names] of Object.entries(rankedSources[field])) {
    for (const name of names) {
      if (kind === 'ld') yield article?.[name]
      else yield kind === 'meta' ? metas.get(name)?.[0] : itemOf(page, name)
    }
  }
}

/** A property in microdata of the article. One of a picture or a person in the article is not the article's. */
function itemOf(page: Document, name: string): string | null | undefined {
  const item = page.querySelector(
    `[itemtype*=Article] [itemprop~=${name}]:not([itemtype*=Article] [itemscope] *)`,
  )
  return item?.getAttribute('content') ?? item?.textContent
}

/** The first words that the sources of a field have; of a thing or an organization its name. */
export function firstText(field: RankedField, said: Said): string | null {
  for (const value of saidOf(field, said)) {
    const text = textOf(value)
    if (text) return text
  }
  return null
}

/** The words of a value of linked data; of a thing or an organization its name. */
export function textOf(value: unknown): string | null {
  const [first]: unknown[] = [value].flat()
  return plainText((first as { name?: unknown } | null | undefined)?.name ?? first)
}
