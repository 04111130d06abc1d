import type { SavedArticle } from '../article'
import { type AuthorName, authorNames } from './citation/author-names'
import { dateParts } from './citation/date-parts'
import type { ExportedFile } from './exported-file'
import { highlightNotes } from './highlights/highlight-notes'

/** The citation as RIS, which EndNote, Mendeley and Zotero read. */
export function risFile(article: SavedArticle): ExportedFile {
  const [year] = dateParts(article.publishedTime)
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', 'NEWS'],
    ['TI', article.title],
    ...authorNames(article).map((name): [string, string] => ['AU', written(name)]),
    ['T2', article.siteName],
    ['SE', article.section],
    ['PY', year?.toString()],
    ['DA', slashed(article.publishedTime)],
    ['UR', article.canonicalUrl ?? article.url],
    ['Y2', slashed(new Date(article.savedAt).toISOString())],
    ['LA', article.lang],
    ['AB', article.excerpt],
    ...highlightNotes(article).map((note): [string, string] => ['N1', note]),
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return {
    extension: '.ris',
    type: 'application/x-research-info-systems',
    text: `${[...lines, 'ER  - ', ''].join('\r\n')}`,
  }
}

function written(name: AuthorName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

function slashed(time: string | null): string {
  return dateParts(time)
    .map((part) => String(part).padStart(2, '0'))
    .join('/')
}

/** A value that went on in the next line could look like a field of its own. */
function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
