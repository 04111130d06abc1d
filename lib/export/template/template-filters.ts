import { escapeHtml } from '../escape-html'
import { escapeMarkdown } from './escape-markdown'
import { formatDate } from './format-date'
import { type TemplateValue, valueText } from './template-value'
import { yamlValue } from './yaml-value'

interface TemplateFilter {
  /** How many values may stand behind its colon. */
  arguments: [least: number, most: number]
  apply: (value: TemplateValue, ...given: TemplateValue[]) => TemplateValue
}

/** What a value can go through. Liquid's, which do what they do there; then ours. */
export const templateFilters: Record<string, TemplateFilter> = {
  date: {
    arguments: [1, 2],
    apply: (value, format = null, language = 'en') =>
      formatDate(valueText(value), valueText(format), valueText(language)),
  },
  default: {
    arguments: [1, 1],
    apply: (value, other = null) => (isNothing(value) ? other : value),
  },
  join: {
    arguments: [0, 1],
    apply: (value, between = ' ') => items(value).map(valueText).join(valueText(between)),
  },
  first: { arguments: [0, 0], apply: (value) => items(value).at(0) ?? null },
  last: { arguments: [0, 0], apply: (value) => items(value).at(-1) ?? null },
  size: { arguments: [0, 0], apply: (value) => (value === null ? 0 : sizeOf(value)) },
  upcase: textFilter((text) => text.toUpperCase()),
  downcase: textFilter((text) => text.toLowerCase()),
  capitalize: textFilter((text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()),
  strip: textFilter((text) => text.trim()),
  strip_newlines: textFilter((text) => text.replace(/\r?\n/g, '')),
  append: { arguments: [1, 1], apply: (value, more = '') => valueText(value) + valueText(more) },
  prepend: { arguments: [1, 1], apply: (value, more = '') => valueText(more) + valueText(value) },
  replace: {
    arguments: [1, 2],
    apply: (value, from = '', to = '') =>
      valueText(value).split(valueText(from)).join(valueText(to)),
  },
  remove: {
    arguments: [1, 1],
    apply: (value, out = '') => valueText(value).split(valueText(out)).join(''),
  },
  split: {
    arguments: [1, 1],
    apply: (value, at = ' ') => valueText(value).split(valueText(at)),
  },
  truncate: {
    arguments: [0, 2],
    apply: (value, length = 50, end = '...') =>
      truncated(valueText(value), Number(length), valueText(end)),
  },
  truncatewords: {
    arguments: [0, 2],
    apply: (value, count = 15, end = '...') => {
      const words = valueText(value).split(/\s+/).filter(Boolean)
      const kept = words.slice(0, Math.max(Number(count), 1)).join(' ')
      return words.length > Math.max(Number(count), 1) ? kept + valueText(end) : kept
    },
  },
  escape: textFilter(escapeHtml),
  url_encode: textFilter((text) => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')),
  json: { arguments: [0, 0], apply: (value) => JSON.stringify(value) },
  yaml: { arguments: [0, 0], apply: yamlValue },
  markdown: eachFilter(escapeMarkdown),
  quote: textFilter((text) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')),
  wikilink: eachFilter((text) => `[[${text.replace(/[[\]|#^\s]+/g, ' ').trim()}]]`),
  // A tag of Obsidian's: letters, digits, `_`, `-` and `/`, not digits alone.
  tag: eachFilter((text) => {
    const tag = text
      .trim()
      .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
    return /^\d+$/.test(tag) ? `_${tag}` : tag
  }),
}

function textFilter(apply: (text: string) => string): TemplateFilter {
  return { arguments: [0, 0], apply: (value) => apply(valueText(value)) }
}

/** Each of a list goes through it by itself. */
function eachFilter(apply: (text: string) => string): TemplateFilter {
  const one = (value: TemplateValue): TemplateValue => {
    if (value === null) return null
    return Array.isArray(value) ? value.map(one) : apply(valueText(value))
  }
  return { arguments: [0, 0], apply: one }
}

function isNothing(value: TemplateValue): boolean {
  return value === null || value === false || value === ''
}

function items(value: TemplateValue): TemplateValue[] {
  if (value === null) return []
  return Array.isArray(value) ? value : [value]
}

function sizeOf(value: TemplateValue): number {
  return Array.isArray(value) ? value.length : valueText(value).length
}

/** At most `length` characters, the end that says so among them. */
function truncated(text: string, length: number, end: string): string {
  const characters = [...text]
  if (characters.length <= length) return text
  return characters.slice(0, Math.max(length - [...end].length, 0)).join('') + end
}
