import type { DBSchema } from 'idb'
import type { ArticleSummary, Completeness, Highlight, SavedArticle } from '../article'
import type { Cleaning } from '../cleaning'

/**
 * Rows are split by who reads them: a list reads `meta` alone, so a row of it stays under 1 KB and a page of fifty is
 * read in a millisecond at any size of the library; bodies, texts and pictures are read one at a time.
 */
export interface LibrarySchema extends DBSchema {
  meta: {
    key: string
    value: MetaRow
    indexes: {
      /** `id` behind the time makes every key of a page different, so that a page can begin after one. */
      savedAt: [number, string]
      publishedTime: string
      siteName: [string, number]
      unread: [number, number]
      key: string
      tags: string
      picturesPending: number
      isStarred: number
      isArchived: number
    }
  }
  content: { key: string; value: ContentRow }
  text: { key: string; value: TextRow }
  /** What cleaning dropped, read only when the reader asks for it. */
  removed: { key: string; value: CleaningRow }
  highlights: { key: string; value: HighlightRow }
  /** Pictures by the SHA-256 of their bytes. */
  images: { key: string; value: { hash: string; type: string; bytes: Blob } }
  /** Which article shows which picture, and where: `[article id, index into Article.images]`. */
  imageRefs: {
    key: [string, number]
    value: { id: string; index: number; hash: string; url: string }
    indexes: { hash: string }
  }
  /** Counters, kept in the transaction that changes what they count: `count()` reads a whole index. */
  stats: { key: 'library'; value: LibraryStats & { name: 'library' } }
  /** Deleted articles, whole, until they are purged. */
  trash: { key: string; value: KeptRows & { deletedAt: number }; indexes: { deletedAt: number } }
  /** What an article was before it was last saved, for undo; the references to its pictures stand under `previous/ID`. */
  previous: { key: string; value: KeptRows | { id: string; isNew: true } }
  /** What an id held before the last restore of a backup; the references to its pictures stand under `undo/ID`. */
  undo: { key: string; value: UndoRow }
  /** Articles whose words the index does not know yet as they are, or that are gone. */
  searchPending: { key: string; value: PendingRow }
  searchSegments: { key: number; value: SegmentRow }
  searchBlocks: { key: [number, number]; value: BlockRow }
  /** Purged articles: what a later sync must know. */
  tombstones: { key: string; value: { id: string; deletedAt: number } }
}

export interface UndoRow {
  id: string
  article: KeptRows | null
  trash: (KeptRows & { deletedAt: number }) | null
}

export interface PendingRow {
  id: string
  /** Another at every change, so that one made while the article is indexed is not missed. */
  stamp: number
}

/**
 * A part of the index that is never changed, only merged with others into a new one. Of an article that stands in
 * several, the segment with the highest number counts; one that is gone stands there without words.
 */
export interface SegmentRow {
  number: number
  ids: string[]
  savedAt: number[]
  /** The first word of each of its blocks. */
  firsts: string[]
}

/** Some words of a segment, in order, and the articles they stand in. */
export interface BlockRow {
  segment: number
  block: number
  /** One a line. */
  words: string
  /** Where the postings of each word end. */
  ends: Uint32Array<ArrayBuffer>
  postings: Uint8Array<ArrayBuffer>
}

export interface MetaRow extends ArticleSummary {
  /** 1 or 0: a boolean is no IndexedDB key. */
  unread: 0 | 1
  /** Only while pictures are still to be tried, so that the index holds no other article. */
  picturesPending?: 1
  /** Indexes of pictures whose servers said that they have none there: no permission changes that. */
  picturesGone?: number[]
  /** Only of what was read from a tab of this browser: a file may say of an article that it is from any host. */
  isFromTab?: 1
  /** Only of those that are. */
  isStarred?: 1
  isArchived?: 1
}

export type ContentRow = Omit<SavedArticle, keyof ArticleSummary | 'text' | 'highlights'> & {
  id: string
  /** The row in `meta` has its beginning. */
  fullExcerpt: string | null
}

export interface TextRow {
  id: string
  text: string
}

export interface KeptRows {
  id: string
  meta: MetaRow
  content: ContentRow
  text: TextRow
  /** Not there for what was saved before Offprint kept it, and in the moment after a save. */
  removed?: CleaningRow
  /** Only of an article in which something is or was highlighted. */
  highlights?: HighlightRow
}

export interface HighlightRow {
  id: string
  highlights: Highlight[]
  /** When highlights were removed, by their ids: a backup that has them does not bring them back. */
  gone: Record<string, number>
}

export interface CleaningRow extends Cleaning {
  id: string
  /** What the reader decided, by piece: whether it is shown. */
  choices: Record<string, boolean>
  /** The same by the rules of its site, as they were when last applied. */
  ruled: Record<string, boolean>
  /** When either was last changed, or the article was saved with neither. */
  editedAt: number
  /** What was saved, while the two make the article another. */
  original: OriginalContent | null
}

export interface OriginalContent {
  content: string
  text: string
  wordCount: number
  wordsKept: number
  wordsSeen: number
  /** Rows of earlier versions do not have them: an edit left the numbers of the article as they were. */
  pictures?: PictureNumbers
}

/** What was kept of the pictures and captions of a page. */
export type PictureNumbers = Pick<
  Completeness,
  'imagesKept' | 'imagesSeen' | 'captionsKept' | 'captionsSeen'
>

export interface LibraryStats {
  articles: number
  unread: number
  words: number
}
