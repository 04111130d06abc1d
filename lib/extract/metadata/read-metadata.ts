import type { Article } from '../../article'

/** What a page says about its article, beside the text. */
export type Metadata = Pick<
  Article,
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'authors'
  | 'siteName'
  | 'agency'
  | 'section'
  | 'dateline'
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
  isNews: boolean
  isLiveBlog: boolean
  isVideo: boolean
  isAccessibleForFree: boolean | null
}

export function readMetadata(page: Document, _address: string): Metadata {
  const linkedData = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => script.textContent ?? '')
    .join('\n')
  return {
    canonicalUrl: null,
    title: metaContents(page, /^(og|twitter):title$/)[0] ?? page.title,
    byline: null,
    authors: [],
    siteName: null,
    agency: null,
    section: null,
    dateline: null,
    excerpt: null,
    publishedTime: null,
    modifiedTime: null,
    correction: null,
    keywords: [],
    lang: null,
    dir: null,
    descriptions: metaContents(page, /desc/i),
    articleBody: articleBodyOf(linkedData),
    isNews: /"(\w*NewsArticle|LiveBlogPosting)"/.test(linkedData),
    isLiveBlog: /"LiveBlogPosting"/.test(linkedData),
    isVideo: false,
    isAccessibleForFree: null,
  }
}

function metaContents(page: Document, name: RegExp): string[] {
  return [...page.querySelectorAll('meta[content]')]
    .filter((meta) => name.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? ''))
    .map((meta) => meta.getAttribute('content') ?? '')
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
