import type { SavedArticle } from '../../article'
import { inChunks } from '../archive/in-chunks'
import { makeArchive } from '../archive/make-archive'
import type { Pictures } from '../pictures'
import { bookChapter } from './book-chapter'
import { bookEntries } from './book-entries'

/** An EPUB of one article. */
export async function singleBook(article: SavedArticle, pictures: Pictures): Promise<Blob> {
  const chapter = await bookChapter(article, pictures, 1)
  const entries = bookEntries([chapter], { title: article.title, now: Date.now() })
  const pieces = await Array.fromAsync(inChunks(makeArchive(entries)))
  return new Blob(pieces, { type: 'application/epub+zip' })
}
