import { htmlToMarkdown } from '../lib/export/markdown/html-to-markdown'

globalThis.htmlToMarkdown = htmlToMarkdown
