import type { Article } from '../../article'
import { findArticleNode } from './find-article-node'
import { firstMeta, readMetaContents } from './meta-contents'
import { namesOfHost } from './names-of-host'
import { type LinkedNode, parseLinkedData } from './parse-linked-data'
import { plainText } from './plain-text'
import { readAuthors } from './read-authors'
import { firstDate } from './read-date'
import { readPublished } from './read-published'
import { readSection } from './read-section'
import { readTitle } from './read-title'
import { shownHeadings } from './shown-headings'

/** What a page says about its article, beside the text. */
export type Metadata = Pick<
  Article,
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'authors'
  | 'siteName'
  | 'section'
  | 'excerpt'
  | 'publishedTime'
  | 'modifiedTime'
  | 'correction'
  | 'keywords'
  | 'lang'
  | 'dir'
> & {
  descriptions: string[]
  articleBody: string | null
  /** `wordCount` of JSON-LD. */
  saidWords: number | null
  isNews: boolean
  isLiveBlog: boolean
  isVideo: boolean
  isAccessibleForFree: boolean | null
}

/** What linked data, `meta` elements and the visible page say; per field the first source that has it, in order of trust. */
export function readMetadata(page: Document, address: string): Metadata {
  const nodes = parseLinkedData(page)
  const metas = readMetaContents(page)
  const metaTitle = firstMeta(metas, ['og:title', 'twitter:title', 'headline', 'dc.title'])
  const article = findArticleNode(nodes, metaTitle)
  const linkedText = [...page.querySelectorAll('script[type*="ld+json"]')]
    .map((script) => script.textContent ?? '')
    .join('\n')
  const siteName =
    firstMeta(metas, ['og:site_name', 'application-name']) ??
    publisherOf(article) ??
    publisherOf(nodes.find((node) => node.publisher)) ??
    siteInTitle(page)
  const host = URL.parse(address)?.hostname ?? ''
  const siteNames = [siteName, publisherOf(article), ...namesOfHost(host)].filter(
    (name) => name !== null,
  )
  const authors = readAuthors({ page, article, nodes, metas, address, siteNames })
  const lang = firstOf(
    page.documentElement.lang,
    article?.inLanguage,
    firstMeta(metas, ['og:locale', 'language']),
  )
  const title =
    readTitle({
      headline: article?.headline ?? article?.name,
      metas,
      pageTitle: page.title,
      headings: shownHeadings(page),
      siteNames,
    }) ?? page.title
  return {
    canonicalUrl: canonicalUrl(page, article, metas, address),
    title,
    byline: authors.length > 0 ? authors.map((author) => author.name).join(', ') : null,
    authors,
    siteName,
    section: readSection(
      page,
      article,
      firstMeta(metas, [
        'article:section',
        'section',
        'og:section',
        'parsely-section',
        'cxenseparse:section',
      ]),
      address,
    ),
    excerpt: firstOf(
      article?.description,
      firstMeta(metas, ['og:description', 'description', 'twitter:description', 'dc.description']),
    ),
    publishedTime: readPublished({ page, article, nodes, metas, address, title, lang }),
    modifiedTime: firstDate([
      article?.dateModified,
      firstMeta(metas, [
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'last-modified',
      ]),
    ]),
    correction: plainText([article?.correction].flat()[0]),
    keywords: keywordsOf(article?.keywords ?? firstMeta(metas, ['news_keywords', 'keywords'])),
    lang: lang === null ? null : lang.replace('_', '-'),
    dir: dirOf(page),
    descriptions: [
      ...[...metas].flatMap(([name, contents]) => (/desc/i.test(name) ? contents : [])),
      ...[plainText(article?.description), plainText(article?.alternativeHeadline)].filter(
        (text) => text !== null,
      ),
    ],
    articleBody: articleBodyOf(linkedText),
    saidWords: Number(article?.wordCount) || null,
    isNews: /"(\w*NewsArticle|LiveBlogPosting)"/.test(linkedText),
    isLiveBlog: /"LiveBlogPosting"/.test(linkedText),
    isVideo: metas.get('og:type')?.[0]?.startsWith('video') ?? false,
    isAccessibleForFree: freedomOf(article),
  }
}

function firstOf(...values: unknown[]): string | null {
  for (const value of values) {
    const text = plainText(value)
    if (text) return text
  }
  return null
}

/** What stands behind the headline in the window's title. */
function siteInTitle(page: Document): string | null {
  const heading = plainText(page.querySelector('h1')?.textContent)
  const title = plainText(page.title)
  if (!heading || !title?.startsWith(heading)) return null
  return /^\s*[|–—·•»-]\s*(.{2,50})$/.exec(title.slice(heading.length))?.[1] ?? null
}

function publisherOf(node: LinkedNode | null | undefined): string | null {
  const [publisher] = [node?.publisher].flat()
  if (typeof publisher === 'string') return plainText(publisher)
  return typeof publisher === 'object' && publisher !== null && 'name' in publisher
    ? plainText(publisher.name)
    : null
}

function canonicalUrl(
  page: Document,
  article: LinkedNode | null,
  metas: Map<string, string[]>,
  address: string,
): string | null {
  const said = [
    page.querySelector('link[rel~=canonical]')?.getAttribute('href'),
    firstMeta(metas, ['og:url']),
    article?.url,
  ]
  for (const link of said) {
    const url = typeof link === 'string' && link ? URL.parse(link, address) : null
    // The front page is not this article.
    if (
      url &&
      /^https?:$/.test(url.protocol) &&
      (url.pathname !== '/' || URL.parse(address)?.pathname === '/')
    )
      return url.href
  }
  return null
}

const mostKeywords = 30

function keywordsOf(value: unknown): string[] {
  const words = [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/\s*[,;]\s*/) : []))
  return [...new Set(words.flatMap((word) => plainText(word) ?? []))].slice(0, mostKeywords)
}

function dirOf(page: Document): 'ltr' | 'rtl' | null {
  const dir = (page.documentElement.dir || page.body?.dir || '').toLowerCase()
  if (dir === 'rtl' || dir === 'ltr') return dir
  return /^(ar|he|iw|fa|ur|ps|yi|sd|ug|dv|ckb)\b/i.test(page.documentElement.lang) ? 'rtl' : null
}

function freedomOf(article: LinkedNode | null): boolean | null {
  const free = String(article?.isAccessibleForFree ?? '').toLowerCase()
  return free === 'true' ? true : free === 'false' ? false : null
}

/** The string behind `articleBody` wherever it stands, also in JSON-LD that does not parse. */
function articleBodyOf(linkedData: string): string | null {
  const found = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(linkedData)?.[1]
  if (!found) return null
  try {
    const body: unknown = JSON.parse(found.replace(/[\n\r\t]/g, ' '))
    return typeof body === 'string' ? body.replace(/<[^>]+>/g, ' ') : null
  } catch {
    return null
  }
}
