import type { SavedArticle } from '../article'
import { authorNames } from './citation/author-names'
import { dateParts } from './citation/date-parts'
import type { ExportedFile } from './exported-file'
import { highlightNotes } from './highlights/highlight-notes'

/** The citation as CSL-JSON, which Zotero, pandoc and citeproc read. */
export function cslJsonFile(article: SavedArticle): ExportedFile {
  const item = {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    author: listed(authorNames(article)),
    'container-title': article.siteName ?? undefined,
    section: article.section ?? undefined,
    issued: date(article.publishedTime),
    accessed: date(new Date(article.savedAt).toISOString()),
    URL: article.canonicalUrl ?? article.url,
    language: article.lang ?? undefined,
    abstract: article.excerpt ?? undefined,
    note: highlightNotes(article).join('\n\n') || undefined,
  }
  return {
    extension: '.csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    text: `${JSON.stringify([item], null, 2)}\n`,
  }
}

function listed<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined
}

function date(time: string | null): { 'date-parts': number[][] } | undefined {
  const parts = dateParts(time)
  return parts.length > 0 ? { 'date-parts': [parts] } : undefined
}
