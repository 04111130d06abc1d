import type { Author, Completeness, PageKind } from '../article'
import { type OwnRecord, ownRecordName } from '../export/own-record'
import {
  address,
  array,
  flag,
  integer,
  nullable,
  number,
  object,
  oneOf,
  oneOfAll,
  type Parser,
  text,
} from '../restore/parser'

const start = `<!-- ${ownRecordName} {`

/** The Markdown without the comment that Offprint writes at its end, and what that says; null where it says nothing. */
export function readOwnRecord(markdown: string): { body: string; own: OwnRecord | null } {
  const from = markdown.lastIndexOf(`\n${start}`)
  const to = markdown.indexOf('\n', from + 1)
  if (from < 0) return { body: markdown, own: null }
  const line = markdown.slice(from + 1, to < 0 ? undefined : to)
  const json = line.slice(start.length - 1).replace(/ -->\s*$/, '')
  const body = markdown.slice(0, from + 1) + (to < 0 ? '' : markdown.slice(to + 1))
  try {
    return { body, own: ownRecord(JSON.parse(json), ownRecordName) }
  } catch {
    // Someone changed it: the article comes in without.
    return { body, own: null }
  }
}

const line = 20_000
const many = 10_000
const count = integer(0, 1_000_000_000)
const maybeLine = nullable(text(line))
const time = integer(0, 8_640_000_000_000_000)

const ownRecord: Parser<OwnRecord> = object<OwnRecord>({
  id: text(100, /^[\w-]+$/),
  key: text(line),
  url: address(line),
  canonicalUrl: nullable(address(line)),
  byline: maybeLine,
  authors: array(object<Author>({ name: text(line), url: nullable(address(line)) }), 1000),
  agency: maybeLine,
  dateline: maybeLine,
  correction: nullable(text(1_000_000)),
  keywords: array(text(line), many),
  dir: nullable(oneOf(['ltr', 'rtl'])),
  leadImage: nullable(integer(0, many)),
  completeness: object<Completeness>({
    kind: oneOfAll<PageKind>({
      article: true,
      teaser: true,
      'consent-wall': true,
      'bot-check': true,
      'live-blog': true,
      partial: true,
      video: true,
      selection: true,
    }),
    wordsSeen: count,
    wordsKept: count,
    imagesSeen: count,
    imagesKept: count,
    captionsSeen: count,
    captionsKept: count,
  }),
  updatedAt: time,
  readAt: nullable(time),
  progress: number(0, 1),
  archived: flag,
  starred: flag,
  standfirst: integer(0, many),
  pictures: array(
    object<OwnRecord['pictures'][number]>({
      index: integer(0, many),
      url: nullable(address(line)),
      width: nullable(number(0, 1_000_000)),
      height: nullable(number(0, 1_000_000)),
    }),
    many,
  ),
})
