import { htmlToMarkdown } from '../../../../lib/export/markdown/html-to-markdown'

/** The Markdown of a piece of a page, without the newline at its end. */
export function markdownOf(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return htmlToMarkdown(parsed.body).trimEnd()
}
