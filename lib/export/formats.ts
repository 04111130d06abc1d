import type { SavedArticle } from '../article'
import type { ExportedFile } from './exported-file'

/** How an article becomes a file; the code comes when it is first needed. */
type ExportFormat = (article: SavedArticle) => Promise<ExportedFile>

/** Every format that articles can be exported to: one file and one line here. */
export const formats = {
  markdown: async (article) => (await import('./markdown-file')).markdownFile(article),
  json: async (article) => (await import('./json-file')).jsonFile(article),
} satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof formats
