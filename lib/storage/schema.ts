import type { DBSchema } from 'idb'
import type { ArticleSummary, SavedArticle } from '../article'
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
    }
  }
  content: { key: string; value: ContentRow }
  text: { key: string; value: TextRow }
  /** What cleaning dropped, read only when the reader asks for it. */
  removed: { key: string; value: CleaningRow }
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
  /** What an article was before it was last saved, for undo. */
  previous: { key: string; value: KeptRows | { id: string; isNew: true } }
  /** Purged articles: what a later sync must know. */
  tombstones: { key: string; value: { id: string; deletedAt: number } }
}

export interface MetaRow extends ArticleSummary {
  /** 1 or 0: a boolean is no IndexedDB key. */
  unread: 0 | 1
  /** Only while pictures are still to be tried, so that the index holds no other article. */
  picturesPending?: 1
}

export type ContentRow = Omit<SavedArticle, keyof ArticleSummary | 'text'> & {
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
}

export interface CleaningRow extends Cleaning {
  id: string
  /** What the reader decided, by piece: whether it is shown. */
  choices: Record<string, boolean>
  /** The same by the rules of its site, as they were when last applied. */
  ruled: Record<string, boolean>
  /** When either was last changed; 0 for never. */
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
}

export interface LibraryStats {
  articles: number
  unread: number
  words: number
}
