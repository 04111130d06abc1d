import type { Completeness, SavedArticle } from '../article'
import { articleKey, cleanUrl } from '../article-key'
import type { OwnRecord } from '../export/own-record'
import { countWords } from '../extract/content/blocks/count-words'
import { textOf } from '../extract/content/text-of'
import { PartError } from '../restore/restore-problem'
import { sanitize } from '../sanitize'
import { parseInert } from '../sanitize/parse-inert'
import { buildFigures } from './build-figures'
import { decodeMarkdown } from './decode-markdown'
import { dropLineEnds } from './drop-line-ends'
import { embedFiles } from './embed-files'
import { markdownToHtml } from './markdown-to-html'
import { placeHeadings } from './place-headings'
import { type PlacedPictures, placePictures } from './place-pictures'
import { readHighlights } from './read-highlights'
import { readOwnRecord } from './read-own-record'
import { type KnownProperties, readProperties } from './read-properties'
import { setStandfirst } from './set-standfirst'
import { splitFrontMatter } from './split-front-matter'
import { tidyTables } from './tidy-tables'

export interface MarkdownFile {
  bytes: Uint8Array
  /** In the folder or archive. */
  path: string
  /** When the file was last changed. */
  modified: number
  /** The path of the file that a link means, or null where there is none. */
  findFile: (link: string) => string | null
}

export interface MarkdownArticle extends Omit<PlacedPictures, 'images'> {
  article: SavedArticle
}

/**
 * The article that a Markdown file holds: the same that was exported, where Offprint wrote it, and what front matter and
 * text say, where someone else did.
 * @throws PartError `not-utf8`, `not-text`, `too-large`, `bad-front-matter`, `no-address`
 */
export function markdownArticle({
  bytes,
  path,
  modified,
  findFile,
}: MarkdownFile): MarkdownArticle {
  const { text, dataUrls } = decodeMarkdown(bytes)
  const { properties, body } = splitFrontMatter(text)
  const { body: markdown, own } = readOwnRecord(body)
  const known = readProperties(properties)
  const url = addressOf(own?.url ?? known.source, own ? /^(https?|file):$/ : /^https?:$/)
  if (!url) throw new PartError('no-address')

  const holder = parseInert(markdownToHtml(markdown))
  const savedAt = known.created ?? modified
  const highlights = readHighlights(holder, savedAt)
  embedFiles(holder, findFile)
  buildFigures(holder)
  tidyTables(holder)
  const heading = placeHeadings(holder, known.title)
  setStandfirst(holder, own?.standfirst ?? 0)
  const { images, ...pictures } = placePictures(holder, { own, url, dataUrls, findFile })
  dropLineEnds(holder)
  const fragment = holder.ownerDocument.createDocumentFragment()
  fragment.append(...holder.childNodes)
  const clean = sanitize(fragment)
  const words = textOf(clean)
  const content = holder.ownerDocument.createElement('div')
  content.append(clean)
  const wordCount = countWords(words)

  const canonicalUrl = own ? own.canonicalUrl : null
  return {
    ...pictures,
    article: {
      id: own?.id ?? crypto.randomUUID(),
      key: own?.key ?? articleKey(url, canonicalUrl),
      url,
      canonicalUrl,
      title: known.title ?? heading ?? nameOf(path),
      ...writersOf(known, own),
      siteName: known.site,
      agency: own?.agency ?? null,
      section: known.section,
      dateline: own?.dateline ?? null,
      excerpt: known.description,
      publishedTime: known.published,
      modifiedTime: known.modified,
      correction: own?.correction ?? null,
      keywords: own?.keywords ?? [],
      lang: known.lang,
      dir: own ? own.dir : directionOf(known.lang),
      leadImage: leadOf(own, images.length),
      content: content.innerHTML,
      images,
      text: words,
      wordCount,
      completeness: own?.completeness ?? unknownCompleteness(wordCount, images.length),
      savedAt,
      updatedAt: own?.updatedAt ?? savedAt,
      readAt: own?.readAt ?? null,
      progress: own?.progress ?? 0,
      archived: own?.archived ?? false,
      starred: own?.starred ?? false,
      tags: known.tags,
      highlights,
    },
  }
}

/** Of the web; what Offprint itself wrote may also come from a file that the browser had opened. */
function addressOf(address: string | null, protocols: RegExp): string | null {
  const url = address === null ? null : URL.parse(address.trim())
  return url && protocols.test(url.protocol) ? cleanUrl(url.href) : null
}

/** The authors as the front matter has them; their pages and the printed line, while they are the same. */
function writersOf(
  { authors }: KnownProperties,
  own: OwnRecord | null,
): Pick<SavedArticle, 'authors' | 'byline'> {
  const written = own?.authors.map(({ name }) => name) ?? []
  const shown = written.length > 0 ? written : own?.byline ? [own.byline] : []
  if (own && JSON.stringify(shown) === JSON.stringify(authors)) {
    return { authors: own.authors, byline: own.byline }
  }
  return {
    authors: authors.map((name) => ({ name, url: null })),
    byline: authors.length > 0 ? authors.join(', ') : null,
  }
}

function leadOf(own: OwnRecord | null, count: number): number | null {
  if (own && (own.leadImage === null || own.leadImage < count)) return own.leadImage
  return count > 0 ? 0 : null
}

function unknownCompleteness(words: number, images: number): Completeness {
  return {
    kind: 'article',
    wordsSeen: words,
    wordsKept: words,
    imagesSeen: images,
    imagesKept: images,
    captionsSeen: 0,
    captionsKept: 0,
  }
}

/** Scripts that are written from right to left, by the languages that use them. */
function directionOf(lang: string | null): 'ltr' | 'rtl' | null {
  if (lang === null) return null
  return /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '')
}
