import type { SavedArticle } from '../article'
import { articleDay } from './article-day'
import { fileName, folderName } from './file-name'

/** What a file name can say of an article. */
export type NamedArticle = Pick<
  SavedArticle,
  'title' | 'publishedTime' | 'savedAt' | 'siteName' | 'authors' | 'byline' | 'section' | 'lang'
>

/** What stands between double braces in a template of file names, and what it becomes. */
export const nameFields: Record<string, (article: NamedArticle) => string> = {
  title: (article) => article.title,
  date: articleDay,
  year: (article) => articleDay(article).slice(0, 4),
  month: (article) => articleDay(article).slice(5, 7),
  day: (article) => articleDay(article).slice(8, 10),
  saved: (article) => new Date(article.savedAt).toISOString().slice(0, 10),
  site: (article) => article.siteName ?? '',
  author: (article) => article.authors[0]?.name ?? article.byline ?? '',
  section: (article) => article.section ?? '',
  lang: (article) => article.lang ?? '',
}

/** A place in a template that says nothing. */
export interface TemplateError {
  code: 'unknown-field' | 'unclosed-field'
  /** What stands there. */
  text: string
  /** Where it starts. */
  at: number
}

const field = /\{\{\s*(\w*)\s*\}\}/g

/** What is wrong in a template, in its order; the rest of it counts all the same. */
export function nameTemplateErrors(template: string): TemplateError[] {
  const errors: TemplateError[] = []
  const rest = template.replace(field, (text, name: string, at: number) => {
    if (!Object.hasOwn(nameFields, name)) errors.push({ code: 'unknown-field', text, at })
    return ' '.repeat(text.length)
  })
  for (const { 0: text, index: at } of rest.matchAll(/\{\{.*|\}\}/g)) {
    errors.push({ code: 'unclosed-field', text, at })
  }
  return errors.sort((one, other) => one.at - other.at)
}

/** The path of an article's file: folders and a name, each part one that every system takes. Unknown fields stay as they are. */
export function articlePath(template: string, article: NamedArticle, extension: string): string {
  const parts = template.split('/').map((part) => filled(part, article))
  const name = parts.pop() ?? ''
  // A folder called like a file would stand where an article's file has to be: some papers are called after `.md`.
  const folders = parts
    .map(folderName)
    .filter((part) => part !== '')
    .map((part) => (part.toLowerCase().endsWith(extension) ? `${part}_` : part))
  return [...folders, fileName(name, extension)].join('/')
}

function filled(part: string, article: NamedArticle): string {
  return part.replace(field, (text, name: string) =>
    Object.hasOwn(nameFields, name) ? (nameFields[name]?.(article) ?? text) : text,
  )
}
