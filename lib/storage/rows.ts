import type { ArticleSummary, SavedArticle } from '../article'
import type { ContentRow, HighlightRow, KeptRows, MetaRow } from './schema'

/** An article as the rows that it is stored in. */
export function rowsOf(article: SavedArticle): KeptRows {
  const { text, content, images, leadImage, completeness, highlights, ...rest } = article
  const { agency, dateline, modifiedTime, correction, keywords, ...summary } = rest
  const meta: MetaRow = {
    ...summary,
    excerpt: summary.excerpt && shorten(summary.excerpt, 300),
    kind: completeness.kind,
    imageCount: images.length,
    imagesStored: 0,
    unread: article.readAt === null ? 1 : 0,
  }
  const body: ContentRow = {
    id: article.id,
    content,
    images,
    leadImage,
    completeness,
    agency,
    dateline,
    modifiedTime,
    correction,
    keywords,
    fullExcerpt: article.excerpt,
  }
  const rows = { id: article.id, meta, content: body, text: { id: article.id, text } }
  if (highlights.length === 0) return rows
  return withHighlights(rows, { id: article.id, highlights, gone: {} })
}

/** The article that `rowsOf` took apart. */
export function articleOf({ meta, content, text, highlights }: KeptRows): SavedArticle {
  const {
    kind: _kind,
    imageCount: _count,
    imagesStored: _stored,
    picturesLimit: _limit,
    highlightCount: _highlights,
    ...summary
  } = summaryOf(meta)
  const { fullExcerpt, ...body } = content
  return {
    ...summary,
    ...body,
    excerpt: fullExcerpt,
    text: text.text,
    highlights: highlights?.highlights ?? [],
  }
}

/** The rows of an article with these highlights and no others. */
export function withHighlights(
  { highlights: _before, meta, ...rows }: KeptRows,
  row: HighlightRow | undefined,
): KeptRows {
  return { ...rows, meta: countedRow(meta, row), ...(row && { highlights: row }) }
}

/** The row as it is with so many highlights. */
export function countedRow(
  { highlightCount: _before, ...meta }: MetaRow,
  row: HighlightRow | undefined,
): MetaRow {
  const highlightCount = row?.highlights.length ?? 0
  return { ...meta, ...(highlightCount > 0 && { highlightCount }) }
}

/** What a list shows of a row. */
export function summaryOf({
  unread: _unread,
  picturesPending: _pending,
  picturesGone: _gone,
  isFromTab: _fromTab,
  isStarred: _starred,
  isArchived: _archived,
  ...summary
}: MetaRow): ArticleSummary {
  return summary
}

/** The row as the indexes of starred and archived articles want it: they hold those that are, and no others. */
export function markedRow({
  isStarred: _starred,
  isArchived: _archived,
  ...row
}: MetaRow): MetaRow {
  return { ...row, ...(row.starred && { isStarred: 1 }), ...(row.archived && { isArchived: 1 }) }
}

/** Cuts at a code point, with an ellipsis: list rows stay narrow. */
function shorten(text: string, length: number): string {
  const points = [...text]
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`
}
