import type { Choices } from '../settings'

/** What the reader has chosen for the files of an export; the settings have all of it. */
export interface ExportChoices {
  /** The layout of a Markdown file, see `docs/template.md`; empty for the usual one. */
  markdownTemplate: string
  /** Where the pictures of a Markdown file are, see `placeMarkdownPictures`. */
  markdownPictures: Choices['markdownPictures']
}
