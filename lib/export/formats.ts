import type { SavedArticle } from '../article'
import type { ExportChoices } from './export-choices'
import type { ExportedFile } from './exported-file'
import type { Pictures } from './pictures'

/** How an article becomes a file; the code comes when it is first needed, and pictures are read where they count. */
type ExportFormat = (
  article: SavedArticle,
  readPictures: () => Promise<Pictures>,
  choices: ExportChoices,
) => Promise<ExportedFile>

/** Every format that articles can be exported to: one file and one line here. */
export const formats = {
  markdown: async (article, read, choices) =>
    (await import('./markdown-file')).markdownFile(article, read, choices),
  html: async (article, read) => (await import('./html-file')).htmlFile(article, await read()),
  text: async (article) => (await import('./text-file')).textFile(article),
  json: async (article) => (await import('./json-file')).jsonFile(article),
  bibtex: async (article) => (await import('./bibtex-file')).bibtexFile(article),
  csl: async (article) => (await import('./csl-json-file')).cslJsonFile(article),
  ris: async (article) => (await import('./ris-file')).risFile(article),
} satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof formats
