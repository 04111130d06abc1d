import { escapeHtml } from '../escape-html'

// What XML has no way to write, escaped or not.
const refused = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as it stands in XML, between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replace(refused, ''))
}
