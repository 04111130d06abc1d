import type { SavedArticle } from '../../article'
import { articleDay } from '../article-day'
import { leadAddress } from '../lead-address'
import type { MarkdownParts } from '../render-markdown'
import type { TemplateFieldName } from './template-fields'
import type { TemplateValue } from './template-value'

/** What the fields of a template are in an article; each is made when the template asks for it. Nothing is empty: it is `null`. */
export function readArticle(
  article: SavedArticle,
  parts: MarkdownParts,
): Record<TemplateFieldName, () => TemplateValue> {
  const names = article.authors.map(({ name }) => name)
  const authors = names.length === 0 && article.byline ? [article.byline] : names
  const site = () => article.siteName
  const published = () => article.publishedTime
  const modified = () => article.modifiedTime
  const description = () => article.excerpt
  const words = () => article.wordCount
  return {
    title: () => article.title,
    author: () => authors[0] ?? null,
    authors: () => listed(authors),
    byline: () => article.byline,
    agency: () => article.agency,
    site,
    siteName: site,
    section: () => article.section,
    dateline: () => article.dateline,
    published,
    publishedTime: published,
    modified,
    modifiedTime: modified,
    saved: () => time(article.savedAt),
    date: () => articleDay(article),
    year: () => articleDay(article).slice(0, 4),
    month: () => articleDay(article).slice(5, 7),
    day: () => articleDay(article).slice(8, 10),
    description,
    excerpt: description,
    correction: () => article.correction,
    source: () => article.canonicalUrl ?? article.url,
    url: () => article.url,
    canonicalUrl: () => article.canonicalUrl,
    image: () => leadAddress(article),
    lang: () => article.lang,
    tags: () => listed(article.tags),
    keywords: () => listed(article.keywords),
    words,
    wordCount: words,
    content: () => written(parts.content()),
    highlights: () =>
      listed(
        article.highlights.map(({ exact, note, color, createdAt }) => ({
          text: exact,
          note,
          color,
          created: time(createdAt),
        })),
      ),
    highlightSection: () => written(parts.highlights()),
    frontMatter: () => written(parts.frontMatter()),
    record: () => written(parts.record()),
  }
}

function listed<Item>(list: Item[]): Item[] | null {
  return list.length > 0 ? list : null
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** The template ends the lines. */
function written(markdown: string): string | null {
  return markdown.replace(/\n+$/, '') || null
}
