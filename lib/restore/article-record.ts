import type {
  ArticleImage,
  Author,
  Completeness,
  Highlight,
  HighlightColor,
  PageKind,
  PicturesLimit,
} from '../article'
import type { OutlineElement, RemovalReason, RemovedPiece } from '../cleaning'

import type { BackupArticle, BackupPicture } from '../storage/backup-rows'
import type {
  CleaningRow,
  ContentRow,
  HighlightRow,
  MetaRow,
  OriginalContent,
  PictureNumbers,
  TextRow,
} from '../storage/schema'
import {
  address,
  array,
  fail,
  flag,
  integer,
  nullable,
  number,
  object,
  oneOf,
  oneOfAll,
  optional,
  type Parser,
  record,
  text,
} from './parser'

/** One article of a backup, every field checked, and the rows agreeing with each other. */
export const articleRecord: Parser<BackupArticle> = (value, path) => {
  const article = parts(value, path)
  const { id, meta, content, removed, highlights } = article
  for (const part of [meta, content, article.text, removed, highlights]) {
    if (part && part.id !== id) fail(`${path}.id`, 'the same in all parts')
  }
  const count = content.images.length
  if (meta.imageCount !== count) fail(`${path}.meta.imageCount`, `${count}, as the pictures are`)
  const highlighted = highlights?.highlights.length ?? 0
  if ((meta.highlightCount ?? 0) !== highlighted)
    fail(`${path}.meta.highlightCount`, `${highlighted}, as the highlights are`)
  if ((content.leadImage ?? 0) >= Math.max(1, count))
    fail(`${path}.content.leadImage`, 'a picture of it')
  for (const { index, url } of article.pictures) {
    if (content.images[index]?.url !== url) fail(`${path}.pictures`, 'pictures of it')
  }
  if ((meta.unread === 1) !== (meta.readAt === null))
    fail(`${path}.meta.unread`, 'what readAt says')
  if ((meta.isStarred === 1) !== meta.starred) fail(`${path}.meta.isStarred`, 'what starred says')
  if ((meta.isArchived === 1) !== meta.archived)
    fail(`${path}.meta.isArchived`, 'what archived says')
  return article
}

// Far above what any page has; below what makes a library unusable.
const long = 20_000_000
const line = 20_000
const many = 100_000

const id = text(100, /^[\w-]+$/)
const time = integer(0, 8_640_000_000_000_000)
const count = integer(0, 1_000_000_000)
const one = oneOf([1])
const maybeLine = nullable(text(line))
const kind = oneOfAll<PageKind>({
  article: true,
  teaser: true,
  'consent-wall': true,
  'bot-check': true,
  'live-blog': true,
  partial: true,
  video: true,
  selection: true,
})
const author: Parser<Author> = object<Author>({ name: text(line), url: nullable(address(line)) })
const choices = record(flag)

// What tells a picture from one to fetch, and from where, is nothing that a file can say.
const meta = object<Omit<MetaRow, 'picturesPending' | 'picturesGone' | 'isFromTab'>>({
  id,
  key: text(line),
  url: address(line),
  canonicalUrl: nullable(address(line)),
  title: text(line),
  byline: maybeLine,
  authors: array(author, 1000),
  siteName: maybeLine,
  section: maybeLine,
  excerpt: maybeLine,
  publishedTime: maybeLine,
  lang: maybeLine,
  dir: nullable(oneOf(['ltr', 'rtl'])),
  wordCount: count,
  savedAt: time,
  updatedAt: time,
  readAt: nullable(time),
  progress: number(0, 1),
  readTo: optional(nullable(text(1000))),
  archived: flag,
  starred: flag,
  tags: array(text(1000), 1000),
  kind,
  imageCount: count,
  imagesStored: count,
  picturesLimit: optional(
    oneOfAll<PicturesLimit>({
      number: true,
      bytes: true,
      time: true,
      size: true,
      slow: true,
      disk: true,
    }),
  ),
  highlightCount: optional(count),
  unread: oneOf([0, 1]),
  isStarred: optional(one),
  isArchived: optional(one),
})

const image = object<ArticleImage>({
  // A data URL is a picture whole.
  url: address(long),
  alt: text(line),
  width: nullable(number(0, 1_000_000)),
  height: nullable(number(0, 1_000_000)),
  caption: maybeLine,
  credit: maybeLine,
})

const completeness = object<Completeness>({
  kind,
  wordsSeen: count,
  wordsKept: count,
  imagesSeen: count,
  imagesKept: count,
  captionsSeen: count,
  captionsKept: count,
})

const content = object<ContentRow>({
  id,
  content: text(long),
  images: array(image, many),
  leadImage: nullable(integer(0, many)),
  completeness,
  agency: maybeLine,
  dateline: maybeLine,
  modifiedTime: maybeLine,
  correction: nullable(text(long)),
  keywords: array(text(line), many),
  fullExcerpt: nullable(text(long)),
})

const removedPiece = object<RemovedPiece>({
  html: text(long),
  reason: oneOfAll<RemovalReason>({
    'shown-above': true,
    'mostly-links': true,
    'far-off': true,
    'no-story': true,
    'in-doubt': true,
    'not-selected': true,
    'site-rule': true,
    hidden: true,
  }),
  place: count,
  element: integer(-1, many),
})

const cleaning = object<CleaningRow>({
  id,
  removed: array(removedPiece, many),
  kept: array(integer(-1, many), many),
  outline: array(
    object<OutlineElement>({
      parent: integer(-1, many),
      tag: text(line),
      id: text(line),
      classes: text(line),
    }),
    many,
  ),
  images: optional(array(image, many)),
  choices,
  ruled: choices,
  editedAt: time,
  original: nullable(
    object<OriginalContent>({
      content: text(long),
      text: text(long),
      wordCount: count,
      wordsKept: count,
      wordsSeen: count,
      pictures: optional(
        object<PictureNumbers>({
          imagesKept: count,
          imagesSeen: count,
          captionsKept: count,
          captionsSeen: count,
        }),
      ),
    }),
  ),
})

const highlights = object<HighlightRow>({
  id,
  highlights: array(
    object<Highlight>({
      id,
      exact: text(long),
      prefix: text(line),
      suffix: text(line),
      start: count,
      end: count,
      color: oneOfAll<HighlightColor>({ yellow: true, green: true, blue: true, pink: true }),
      note: nullable(text(long)),
      createdAt: time,
      updatedAt: time,
    }),
    many,
  ),
  gone: record(time),
})

/** Each part of an article in the library: one that is not here does not compile. */
const parts = object<BackupArticle>({
  id,
  meta,
  content,
  text: object<TextRow>({ id, text: text(long) }),
  removed: optional(cleaning),
  highlights: optional(highlights),
  deletedAt: optional(time),
  pictures: array(
    object<BackupPicture>({
      index: integer(0, many),
      url: address(long),
      hash: text(64, /^[0-9a-f]{64}$/),
      type: text(100),
    }),
    many,
  ),
})
