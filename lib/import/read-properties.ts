import type { Properties } from './split-front-matter'

/** What front matter says of an article, whoever wrote it: Offprint, Obsidian's Web Clipper, MarkDownload, and people. */
export interface KnownProperties {
  title: string | null
  source: string | null
  authors: string[]
  published: string | null
  created: number | null
  description: string | null
  tags: string[]
  site: string | null
  section: string | null
  modified: string | null
  lang: string | null
}

export function readProperties(properties: Properties): KnownProperties {
  const text = (...names: string[]) =>
    names.map((name) => asText(properties.get(name))).find((value) => value !== null) ?? null
  const list = (...names: string[]) =>
    names.map((name) => asList(properties.get(name))).find((values) => values.length > 0) ?? []
  return {
    title: text('title'),
    source: text('source', 'url', 'link', 'source_url', 'original'),
    authors: list('author', 'authors', 'byline').map(withoutBrackets),
    published: asDay(text('published', 'publish_date', 'date_published', 'date')),
    created: asTime(text('created', 'clipped', 'saved', 'date_saved', 'date')),
    description: text('description', 'excerpt', 'summary'),
    tags: list('tags', 'tag', 'keywords'),
    site: text('site', 'site_name', 'publisher', 'domain'),
    section: text('section', 'category'),
    modified: asDay(text('modified', 'updated')),
    lang: text('lang', 'language'),
  }
}

function asText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value !== 'string' || value === '') return null
  return value
}

/** Lists as YAML has them, or in one line with commas; tags with number signs or without. */
function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => asText(item) ?? [])
  const line = asText(value)
  if (line === null) return []
  return line
    .replace(/^\[(.*)\]$/, '$1')
    .split(/,\s*|\s+(?=#)/)
    .map((item) => item.trim().replace(/^#/, ''))
    .filter(Boolean)
}

/** The Web Clipper writes authors as links to notes. */
function withoutBrackets(name: string): string {
  return /^\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(name)?.[1] ?? name
}

/** ISO 8601 as precise as it was; other ways to write a time as far as the browser reads them. */
function asDay(value: string | null): string | null {
  if (value === null || /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/.test(value)) {
    return value
  }
  const time = asTime(value)
  return time === null ? null : new Date(time).toISOString()
}

const earliest = Date.UTC(1600, 0)

function asTime(value: string | null): number | null {
  if (value === null) return null
  // As MarkDownload writes it.
  const [, day, zone] = /^(\S+) \(UTC ([+-]\d\d:\d\d)\)$/.exec(value) ?? []
  const time = Date.parse(day && zone ? `${day}${zone}` : value)
  return Number.isNaN(time) || time < earliest ? null : time
}
