import type { Article, SavedArticle } from '../lib/article'
import { articleKey, cleanUrl } from '../lib/article-key'
import { toOutcome } from '../lib/errors'
import { renderMarkdown } from '../lib/export/render-markdown'
import { extractArticle } from '../lib/extract/extract-article'
import { markdownArticle } from '../lib/import/markdown-article'
import { articleDifferences } from '../tests/article-differences'

export type ImportOutcome =
  | { error: string }
  | { ms: number; differences: string[]; isIdentical: boolean; markdown: string }

/** Cleans the page, writes the article as Markdown, reads that, and says what has changed. */
async function importAgain(): Promise<ImportOutcome> {
  const outcome = await toOutcome(() => extractArticle(document))
  if (!outcome.ok) return { error: outcome.code }
  const article = saved(outcome.value)
  const markdown = renderMarkdown(article)
  const bytes = new TextEncoder().encode(markdown)
  const start = performance.now()
  const read = markdownArticle({ bytes, path: 'a.md', modified: 0, findFile: () => null })
  return {
    ms: performance.now() - start,
    differences: articleDifferences(article, read.article),
    isIdentical: article.content === read.article.content,
    markdown,
  }
}

function saved(article: Article): SavedArticle {
  return {
    ...article,
    id: crypto.randomUUID?.() ?? '0b5f6a52-6d0c-4a5b-9a39-0d4fbb3a4a11',
    key: articleKey(article.url, article.canonicalUrl),
    url: cleanUrl(article.url),
    savedAt: 1_772_700_000_123,
    updatedAt: 1_772_700_000_456,
    readAt: 1_772_700_000_789,
    progress: 0.4,
    archived: true,
    starred: true,
    tags: ['näïve “tags”', 'two words'],
    highlights: [],
  }
}

declare global {
  var offprintImport: { importAgain: typeof importAgain }
}

globalThis.offprintImport = { importAgain }
