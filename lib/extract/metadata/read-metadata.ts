import type { Article } from '../../article'
import { absoluteLink } from './absolute-link'
import { findArticleNode } from './find-article-node'
import { readMetaContents } from './meta-contents'
import { namesOfHost } from './names-of-host'
import { type LinkedNode, parseLinkedData } from './parse-linked-data'
import { plainText } from './plain-text'
import { firstText, type RankedField, type Said, saidOf, textOf } from './ranked-sources'
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

/** What linked data, `meta` elements, microdata and the visible page say; per field the first that has it, as `rankedSources` ranks them. */
export function readMetadata(page: Document, address: string): Metadata {
  const nodes = parseLinkedData(page)
  const metas = readMetaContents(page)
  const socialTitle = firstText('socialTitle', { page, metas, article: null })
  const article = findArticleNode(nodes, socialTitle)
  const said = { page, article, metas }
  const first = (field: RankedField) => firstText(field, said)
  const linkedText = [...page.querySelectorAll('script[type*="ld+json"]')]
    .map((script) => script.textContent ?? '')
    .join('\n')
  const siteName =
    first('siteName') ??
    textOf(nodes.find((node) => node.publisher)?.publisher) ??
    siteInTitle(page)
  const host = URL.parse(address)?.hostname ?? ''
  const siteNames = [siteName, textOf(article?.publisher), ...namesOfHost(host)].filter(
    (name) => name !== null,
  )
  const authors = readAuthors({ ...said, nodes, address, siteNames })
  const lang = plainText(page.documentElement.lang) ?? first('lang')
  const title = readTitle({ ...said, headings: shownHeadings(page), siteNames }) ?? page.title
  return {
    canonicalUrl: canonicalUrl(said, address),
    title,
    byline: authors.map(({ name }) => name).join(', ') || null,
    authors,
    siteName,
    section: readSection(said, address),
    excerpt: first('excerpt'),
    publishedTime: readPublished({ ...said, nodes, address, title, lang }),
    modifiedTime: firstDate(saidOf('modifiedTime', said)),
    correction: textOf(article?.correction),
    keywords: keywordsOf([...saidOf('keywords', said)].find(Boolean)),
    lang: lang?.replace('_', '-') ?? null,
    dir: dirOf(page),
    descriptions: [
      ...[...metas].flatMap(([name, contents]) => (/desc/i.test(name) ? contents : [])),
      ...[article?.description, article?.alternativeHeadline].flatMap(
        (text) => plainText(text) ?? [],
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

/** What stands behind the headline in the window's title. */
function siteInTitle(page: Document): string | null {
  const heading = plainText(page.querySelector('h1')?.textContent)
  const title = plainText(page.title)
  if (!heading || !title?.startsWith(heading)) return null
  return /^\s*[|–—·•»-]\s*(.{2,50})$/.exec(title.slice(heading.length))?.[1] ?? null
}

function canonicalUrl(said: Said, address: string): string | null {
  const canonical = said.page.querySelector('link[rel~=canonical]')?.getAttribute('href')
  const isFrontPage = (url: string) => URL.parse(url)?.pathname === '/'
  for (const value of [canonical, ...saidOf('canonicalUrl', said)]) {
    const link = absoluteLink(value, address)
    // The front page is not this article.
    if (link && (!isFrontPage(link) || isFrontPage(address))) return link
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
  const free = String(article?.isAccessibleForFree).toLowerCase()
  return free === 'true' ? true : free === 'false' ? false : null
}

/** The string behind `articleBody` wherever it stands, also in JSON-LD that does not parse. */
function articleBodyOf(linkedData: string): string | null {
  const found = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(linkedData)?.[1]
  if (!found) return null
  try {
    return String(JSON.parse(found.replace(/[\n\r\t]/g, ' '))).replace(/<[^>]+>/g, ' ')
  } catch {
    return null
  }
}
