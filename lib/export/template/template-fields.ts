/** What a field is, so that a template is checked before there is an article. */
export type FieldKind = 'text' | 'number' | 'texts' | 'highlights' | 'highlight' | 'loop'

/** What a template can say of an article, and what each is. */
export const firstNames = {
  title: 'text',
  author: 'text',
  authors: 'texts',
  byline: 'text',
  agency: 'text',
  site: 'text',
  section: 'text',
  dateline: 'text',
  published: 'text',
  modified: 'text',
  saved: 'text',
  date: 'text',
  year: 'text',
  month: 'text',
  day: 'text',
  description: 'text',
  correction: 'text',
  source: 'text',
  url: 'text',
  canonicalUrl: 'text',
  image: 'text',
  lang: 'text',
  tags: 'texts',
  keywords: 'texts',
  words: 'number',
  content: 'text',
  highlights: 'highlights',
  highlightSection: 'text',
  frontMatter: 'text',
  record: 'text',
} as const satisfies Record<string, FieldKind>

/** The same by the names that the record has for it. */
const secondNames = {
  siteName: 'text',
  publishedTime: 'text',
  modifiedTime: 'text',
  excerpt: 'text',
  wordCount: 'number',
} as const satisfies Record<string, FieldKind>

export const templateFields = { ...firstNames, ...secondNames }

export type TemplateFieldName = keyof typeof templateFields

/** What stands behind the dot after each kind of field. */
export const fieldProperties: Record<FieldKind, Record<string, FieldKind>> = {
  text: { size: 'number' },
  number: {},
  texts: { size: 'number', first: 'text', last: 'text' },
  highlights: { size: 'number', first: 'highlight', last: 'highlight' },
  highlight: { text: 'text', note: 'text', color: 'text', created: 'text' },
  loop: { index: 'number', index0: 'number', first: 'text', last: 'text', length: 'number' },
}
