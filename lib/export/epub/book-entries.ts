import type { ArchiveEntry } from '../archive/archive-entries'
import { publicationLine } from '../publication-line'
import type { BookChapter, BookRecord } from './book-chapter'
import { escapeXml } from './escape-xml'
import { type BookItem, packageDocument, pageItem } from './package-document'
import { style } from './style'
import { xhtmlPage } from './xhtml-page'

/**
 * The files of an EPUB 3 of one or many articles, one after the other: each chapter with its pictures, and at last cover,
 * table of contents and what the book is. `title` is what a book of many is called; of one, its article's. Nothing is
 * compressed, so that nothing has to be held: most of a book are pictures, which no compression makes smaller.
 */
export async function* bookEntries(
  chapters: AsyncIterable<BookChapter> | Iterable<BookChapter>,
  { title: titleOfMany, now }: { title: string; now: number },
): AsyncGenerator<ArchiveEntry> {
  const lastModified = new Date(now)
  // The standard wants `mimetype` first and stored.
  yield { name: 'mimetype', input: 'application/epub+zip', lastModified }
  yield { name: 'META-INF/container.xml', input: container, lastModified }

  const records: BookRecord[] = []
  const pages: BookItem[] = []
  const pictures: BookItem[] = []
  let cover: string | undefined
  for await (const chapter of chapters) {
    records.push(chapter.record)
    pages.push(chapter.page)
    pictures.push(...chapter.pictures)
    cover ??= chapter.lead
    for (const [path, input] of chapter.files) yield { name: `book/${path}`, input, lastModified }
  }

  const [first, second] = records
  const single = second ? undefined : first
  const title = single?.title ?? titleOfMany
  const language = { title, lang: first?.lang ?? null }
  const body = coverBody(title, single ? publicationLine(single) : '', cover)
  const metadata = {
    id: single?.id ?? crypto.randomUUID(),
    title,
    articles: records,
    modified: now,
  }
  const ending = {
    'cover.xhtml': xhtmlPage(language, body),
    'contents.xhtml': xhtmlPage(language, contentsBody(title, records, pages)),
    'style.css': style,
    'content.opf': packageDocument(
      metadata,
      [pageItem('cover'), { ...pageItem('contents'), properties: 'nav' }, ...pages],
      [
        { id: 'style', path: 'style.css', type: 'text/css' },
        ...pictures.map((item) =>
          item.path === cover ? { ...item, properties: 'cover-image' } : item,
        ),
      ],
    ),
  }
  for (const [path, input] of Object.entries(ending))
    yield { name: `book/${path}`, input, lastModified }
}

function coverBody(title: string, line: string, picture: string | undefined): string {
  return `<section epub:type="cover" class="cover">
${picture ? `<p><img src="${picture}" alt=""/></p>` : ''}
<h1>${escapeXml(title) || '…'}</h1>
<p class="publication">${escapeXml(line)}</p>
</section>`
}

function contentsBody(title: string, articles: BookRecord[], pages: BookItem[]): string {
  const entries = articles.map(
    (article, index) =>
      `<li><a href="${pages[index]?.path}">${escapeXml(article.title).trim() || '…'}</a></li>`,
  )
  return `<nav epub:type="toc">
<h1>${escapeXml(title) || '…'}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>`
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`
