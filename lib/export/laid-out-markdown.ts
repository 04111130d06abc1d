import type { SavedArticle } from '../article'
import type { ExportChoices } from './export-choices'
import {
  inUsualOrder,
  type MarkdownParts,
  markdownParts,
  markdownPartsToRead,
  type PictureAddresses,
} from './render-markdown'

type Layout = Pick<ExportChoices, 'markdownTemplate'>

/** The Markdown of an article for a file, in the layout that the reader has chosen. */
export function markdownForFile(
  article: SavedArticle,
  choices: Layout,
  addresses?: PictureAddresses,
): Promise<string> {
  return laidOut(article, markdownParts(article, addresses), choices)
}

/** The same for people: to paste or to print, without the comments that only a file needs. */
export function markdownForPeople(article: SavedArticle, choices: Layout): Promise<string> {
  return laidOut(article, markdownPartsToRead(article), choices)
}

async function laidOut(
  article: SavedArticle,
  parts: MarkdownParts,
  { markdownTemplate }: Layout,
): Promise<string> {
  if (!markdownTemplate.trim()) return inUsualOrder(parts)
  const { fillTemplate } = await import('./template/fill-template')
  return fillTemplate(markdownTemplate, article, parts) ?? inUsualOrder(parts)
}
