import { markdownText } from '../markdown/html-to-markdown'

/** Words in one line, written so that Markdown takes none of them for markup. */
export function escapeMarkdown(text: string): string {
  const value = text.replace(/\s+/g, ' ').trim()
  return markdownText({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  }).trimEnd()
}
