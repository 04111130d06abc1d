import { strToU8, type Zippable, zipSync } from 'fflate'
import type { SavedArticle } from '../../article'
import type { Pictures } from '../pictures'
import { publicationLine } from '../publication-line'
import { bookPicture, pictureExtension } from './book-picture'
import { chapter } from './chapter'
import { escapeXml } from './escape-xml'
import { type BookItem, packageDocument } from './package-document'
import { style } from './style'
import { xhtmlPage } from './xhtml-page'

export interface BookArticle {
  article: SavedArticle
  pictures: Pictures
}

export interface Book {
  type: 'application/epub+zip'
  bytes: Uint8Array<ArrayBuffer>
}

/** An EPUB 3 of one or many articles: cover, table of contents, a chapter an article, and the pictures there are. */
export async function epubFile(
  articles: BookArticle[],
  { title, now }: { title: string; now: number },
): Promise<Book> {
  const records = articles.map(({ article }) => article)
  const [single, ...others] = records
  const lang = single?.lang ?? null
  const files: Zippable = {}
  const pages: BookItem[] = [page('cover'), { ...page('contents'), properties: 'nav' }]
  const items: BookItem[] = [{ id: 'style', path: 'style.css', type: 'text/css' }]
  let cover: string | undefined

  for (const [number, { article, pictures }] of articles.entries()) {
    const paths = new Map<number, string>()
    for (const [index, original] of pictures) {
      const picture = await bookPicture(original)
      if (!picture) continue
      const id = `picture-${number + 1}-${index + 1}`
      const path = `${id}.${pictureExtension(picture)}`
      const isCover = cover === undefined && index === article.leadImage
      if (isCover) cover = path
      paths.set(index, path)
      items.push({ id, path, type: picture.type, ...(isCover && { properties: 'cover-image' }) })
      files[`book/${path}`] = [await bytesOf(picture), { level: 0 }]
    }
    const item = page(`article-${number + 1}`)
    pages.push(item)
    files[`book/${item.path}`] = strToU8(chapter(article, (index) => paths.get(index)))
  }

  files['book/cover.xhtml'] = strToU8(xhtmlPage({ title, lang }, coverBody(title, records, cover)))
  files['book/contents.xhtml'] = strToU8(xhtmlPage({ title, lang }, contentsBody(title, records)))
  files['book/style.css'] = strToU8(style)
  const id = single && others.length === 0 ? single.id : crypto.randomUUID()
  const metadata = { id, title, articles: records, modified: now }
  files['book/content.opf'] = strToU8(packageDocument(metadata, pages, items))

  return {
    type: 'application/epub+zip',
    // Not `zip`: its workers come from blobs, which the extension's CSP refuses.
    bytes: zipSync({ ...container, ...files }),
  }
}

function page(id: string): BookItem {
  return { id, path: `${id}.xhtml`, type: 'application/xhtml+xml' }
}

function coverBody(title: string, articles: SavedArticle[], picture: string | undefined): string {
  const [single, ...others] = articles
  const line = single && others.length === 0 ? publicationLine(single) : ''
  return `<section epub:type="cover" class="cover">
${picture ? `<p><img src="${picture}" alt=""/></p>` : ''}
<h1>${escapeXml(title) || '…'}</h1>
<p class="publication">${escapeXml(line)}</p>
</section>`
}

function contentsBody(title: string, articles: SavedArticle[]): string {
  const entries = articles.map(
    (article, index) =>
      `<li><a href="article-${index + 1}.xhtml">${escapeXml(article.title).trim() || '…'}</a></li>`,
  )
  return `<nav epub:type="toc">
<h1>${escapeXml(title) || '…'}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>`
}

// The standard wants `mimetype` first and stored.
const container: Zippable = {
  mimetype: [strToU8('application/epub+zip'), { level: 0 }],
  'META-INF/container.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`),
}

async function bytesOf(picture: Blob): Promise<Uint8Array> {
  return new Uint8Array(await picture.arrayBuffer())
}
