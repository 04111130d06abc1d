import type { SavedArticle } from '../article'
import { placeHighlights } from '../highlights/place-highlights'
import type { ExportedFile } from './exported-file'
import { highlightHeading } from './highlights/highlight-section'
import { publicationLine } from './publication-line'

/** The words of the article as plain text: title, who and when, the text with a blank line between blocks, the source. */
export function textFile(article: SavedArticle): ExportedFile {
  const blocks = article.text.split('\n').filter((line) => line.trim())
  const parts = [
    article.title,
    publicationLine(article),
    ...blocks,
    article.canonicalUrl ?? article.url,
    ...highlightLines(article),
  ]
  return {
    extension: '.txt',
    type: 'text/plain',
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  }
}

/** The highlights as mail quotes, each with its note. */
function highlightLines({ text, highlights }: SavedArticle): string[] {
  if (highlights.length === 0) return []
  const lines = placeHighlights(text, highlights).flatMap(({ highlight: { exact, note } }) => [
    exact.replace(/^/gm, '> '),
    note ?? '',
  ])
  return [highlightHeading, ...lines]
}
