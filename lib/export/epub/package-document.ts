import { dateParts } from '../citation/date-parts'
import type { BookRecord } from './book-chapter'
import { escapeXml } from './escape-xml'
import { languageTag } from './language-tag'

export interface BookItem {
  id: string
  path: string
  type: string
  properties?: string
}

export interface BookMetadata {
  /** A UUID. */
  id: string
  title: string
  articles: BookRecord[]
  modified: number
}

/** A page of the book by its name. */
export function pageItem(id: string): BookItem {
  return { id, path: `${id}.xhtml`, type: 'application/xhtml+xml' }
}

/** What the book is and what is in it, `content.opf`; `pages` are read in their order. */
export function packageDocument(
  { id, title, articles, modified }: BookMetadata,
  pages: BookItem[],
  others: BookItem[],
): string {
  const [first] = articles
  const single = articles.length === 1 ? first : undefined
  const metadata = [
    `<dc:identifier id="id">urn:uuid:${id}</dc:identifier>`,
    tag('dc:title', title || '…'),
    tag('dc:language', languageTag(first?.lang ?? null)),
    ...creators(articles).map((name) => tag('dc:creator', name)),
    tag('dc:publisher', single?.siteName),
    tag('dc:date', date(single?.publishedTime ?? null)),
    tag('dc:description', single?.excerpt),
    tag('dc:source', single && (single.canonicalUrl ?? single.url)),
    `<meta property="dcterms:modified">${new Date(modified).toISOString().slice(0, 19)}Z</meta>`,
  ].filter(Boolean)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${[...pages, ...others].map(item).join('\n')}
</manifest>
<spine>
${pages.map((page) => `<itemref idref="${page.id}"/>`).join('\n')}
</spine>
</package>
`
}

function tag(name: string, text: string | null | undefined): string {
  const value = escapeXml(text ?? '').trim()
  return value && `<${name}>${value}</${name}>`
}

function creators(articles: BookRecord[]): string[] {
  return [...new Set(articles.flatMap(({ authors }) => authors.map(({ name }) => name)))]
}

function date(time: string | null): string {
  return dateParts(time)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function item({ id, path, type, properties }: BookItem): string {
  const extra = properties ? ` properties="${properties}"` : ''
  return `<item id="${id}" href="${path}" media-type="${type}"${extra}/>`
}
