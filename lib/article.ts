/**
 * The news-shaped record. Names are Readability's; the schema.org `NewsArticle` property stands behind each where it
 * differs. Unknown is `null`, never `''` or `undefined`: the record crosses `executeScript`, where Chromium drops
 * `undefined` and turns `Date` and `Blob` into `{}`. So times of the world are ISO 8601 strings, as precise as the
 * page was (`2017-05-26` or with time and offset), and times of the machine are epoch milliseconds.
 */
export interface Article {
  /** Where it was read, without tracking and session parameters. */
  url: string
  /** What the page says its address is (`link rel=canonical`, JSON-LD, `og:url`), if that can be the same article. */
  canonicalUrl: string | null
  /** headline */
  title: string
  /** The names of the authors in one line, `null` where nobody is named. */
  byline: string | null
  /** author; agencies among them when the page names them as author. */
  authors: Author[]
  /** publisher.name */
  siteName: string | null
  /** The news agency the text comes from, when the page says so beside the authors. */
  agency: string | null
  /** articleSection */
  section: string | null
  /** dateline: the place the report opens with. */
  dateline: string | null
  /** description: standfirst or meta description, plain text. */
  excerpt: string | null
  /** datePublished */
  publishedTime: string | null
  /** dateModified */
  modifiedTime: string | null
  /** correction: the correction or update notice, plain text. */
  correction: string | null
  keywords: string[]
  /** inLanguage, BCP 47 */
  lang: string | null
  dir: 'ltr' | 'rtl' | null
  /** image: index into `images`. */
  leadImage: number | null
  /**
   * Sanitized HTML: the standfirst, if the page shows one, as `<header>`, then the body, headings from `h2`. Every
   * picture is `<img src="image:N">`, N an index into `images`; figures are
   * `<figure><img><figcaption>caption <cite>credit</cite></figcaption></figure>`. Links are absolute.
   */
  content: string
  images: ArticleImage[]
  /** The words of `content`, a line a block. */
  text: string
  /** Words of `text`; a character of Han, Kana or Hangul counts as one. */
  wordCount: number
  completeness: Completeness
}

export interface Author {
  name: string
  url: string | null
}

/** One picture of an article: where it came from and what the page says about it. */
export interface ArticleImage {
  /** Absolute http(s) or data URL of the best version for a reader's screen. */
  url: string
  alt: string
  /** CSS pixels, when the page says. */
  width: number | null
  height: number | null
  caption: string | null
  credit: string | null
}

/** What the page had and what was kept, so that the reader can be told. */
export interface Completeness {
  kind: PageKind
  wordsSeen: number
  wordsKept: number
  imagesSeen: number
  imagesKept: number
  captionsSeen: number
  captionsKept: number
}

export type PageKind =
  | 'article'
  | 'teaser'
  | 'consent-wall'
  | 'bot-check'
  | 'live-blog'
  /** Some of the text that the page has, or says that it has, is not there. */
  | 'partial'
  | 'video'
  | 'selection'

/** An article in the library. `id` is a UUID and stays for ever; a later sync needs it and `updatedAt`. */
export interface SavedArticle extends Article {
  id: string
  /** The key that AMP, mobile, print and tracking variants of one article share; see `articleKey`. */
  key: string
  savedAt: number
  updatedAt: number
  readAt: number | null
  /** 0 to 1. */
  progress: number
  /** The first words of the paragraph at which `progress` is: it is found by them when others have come or gone. */
  readTo?: string | null
  archived: boolean
  starred: boolean
  tags: string[]
  /** In the order in which they were made. */
  highlights: Highlight[]
}

/** What a list row needs: everything but the body. At most about 1 KB, see `lib/storage`. */
export type ArticleSummary = Pick<
  SavedArticle,
  | 'id'
  | 'key'
  | 'url'
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'authors'
  | 'siteName'
  | 'section'
  | 'excerpt'
  | 'publishedTime'
  | 'lang'
  | 'dir'
  | 'wordCount'
  | 'savedAt'
  | 'updatedAt'
  | 'readAt'
  | 'progress'
  | 'readTo'
  | 'archived'
  | 'starred'
  | 'tags'
> & {
  kind: PageKind
  imageCount: number
  /** How many of them the library has. */
  imagesStored: number
  /** How many highlights it has; only where there are any. */
  highlightCount?: number
  /** Where not all were fetched because a limit was reached. */
  picturesLimit?: PicturesLimit
}

/**
 * Which limit of the settings was reached: their number, their bytes, or the time for them; or which of a single one: its
 * size, or the time that its server took; or what the disk holds.
 */
export type PicturesLimit = 'number' | 'bytes' | 'time' | 'size' | 'slow' | 'disk'

/**
 * What the reader marked in an article. It is anchored by its words and the words around them (`TextQuoteSelector` of
 * the W3C Web Annotation model), so that it is found again after the article was cleaned anew; where it stood
 * (`TextPositionSelector`) only decides between equals. Plain JSON.
 */
export interface Highlight extends QuoteSelector {
  /** UUID */
  id: string
  color: HighlightColor
  /** Plain text as the reader wrote it, never HTML. */
  note: string | null
  /** Epoch milliseconds. */
  createdAt: number
  updatedAt: number
}

/** What the reader can change of a highlight. */
export type HighlightChange = Partial<Pick<Highlight, 'color' | 'note'>>

/** A place in the text of an article's content as `lib/highlights/text-map.ts` reads it: a line a block. */
export interface QuoteSelector {
  exact: string
  /** What stands before and after it, up to 32 characters. */
  prefix: string
  suffix: string
  /** In UTF-16 code units; a hint. */
  start: number
  end: number
}

export const highlightColors = ['yellow', 'green', 'blue', 'pink'] as const

export type HighlightColor = (typeof highlightColors)[number]
