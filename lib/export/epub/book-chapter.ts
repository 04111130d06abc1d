import type { SavedArticle } from '../../article'
import type { Pictures } from '../pictures'
import { bookPicture, pictureExtension } from './book-picture'
import { chapter } from './chapter'
import { type BookItem, pageItem } from './package-document'

/** What the pages that tell of all articles say of one. */
export type BookRecord = Pick<
  SavedArticle,
  | 'id'
  | 'title'
  | 'authors'
  | 'byline'
  | 'siteName'
  | 'publishedTime'
  | 'excerpt'
  | 'lang'
  | 'url'
  | 'canonicalUrl'
>

/** An article in a book. */
export interface BookChapter {
  record: BookRecord
  page: BookItem
  pictures: BookItem[]
  /** The path of its lead picture, if it has one. */
  lead: string | undefined
  /** By their paths in the book. */
  files: Map<string, string | Blob>
}

/** An article as the chapter of this number, from 1, with the pictures there are. */
export async function bookChapter(
  article: SavedArticle,
  pictures: Pictures,
  number: number,
): Promise<BookChapter> {
  const paths = new Map<number, string>()
  const files = new Map<string, string | Blob>()
  const items: BookItem[] = []
  for (const [index, original] of pictures) {
    const picture = await bookPicture(original)
    if (!picture) continue
    const id = `picture-${number}-${index + 1}`
    const path = `${id}.${pictureExtension(picture)}`
    paths.set(index, path)
    items.push({ id, path, type: picture.type })
    files.set(path, picture)
  }
  const page = pageItem(`article-${number}`)
  files.set(
    page.path,
    chapter(article, (index) => paths.get(index)),
  )
  const { id, title, authors, byline, siteName, publishedTime } = article
  const { excerpt, lang, url, canonicalUrl } = article
  return {
    record: {
      id,
      title,
      authors,
      byline,
      siteName,
      publishedTime,
      excerpt,
      lang,
      url,
      canonicalUrl,
    },
    page,
    pictures: items,
    lead: article.leadImage === null ? undefined : paths.get(article.leadImage),
    files,
  }
}
