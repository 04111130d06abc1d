/** What a field is, so that a template is checked before there is an article. */
export type FieldKind = 'text' | 'number' | 'texts' | 'highlights' | 'highlight' | 'loop'

/** What a template can say of an article, and what each is. A second name follows the record's own. */
export const templateFields = {
  title: 'text',
  author: 'text',
  authors: 'texts',
  byline: 'text',
  agency: 'text',
  site: 'text',
  siteName: 'text',
  section: 'text',
  dateline: 'text',
  published: 'text',
  publishedTime: 'text',
  modified: 'text',
  modifiedTime: 'text',
  saved: 'text',
  date: 'text',
  year: 'text',
  month: 'text',
  day: 'text',
  description: 'text',
  excerpt: 'text',
  correction: 'text',
  source: 'text',
  url: 'text',
  canonicalUrl: 'text',
  image: 'text',
  lang: 'text',
  tags: 'texts',
  keywords: 'texts',
  words: 'number',
  wordCount: 'number',
  content: 'text',
  highlights: 'highlights',
  highlightSection: 'text',
  frontMatter: 'text',
  record: 'text',
} as const satisfies Record<string, FieldKind>

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
