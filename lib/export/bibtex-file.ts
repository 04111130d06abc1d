import type { SavedArticle } from '../article'
import { type AuthorName, authorNames } from './citation/author-names'
import { dateParts } from './citation/date-parts'
import type { ExportedFile } from './exported-file'
import { highlightNotes } from './highlights/highlight-notes'

/** The citation as BibTeX, with biblatex' `date` and `urldate` beside the older fields. */
export function bibtexFile(article: SavedArticle): ExportedFile {
  const [year, month, day] = dateParts(article.publishedTime)
  const fields: [name: string, value: string | null | undefined][] = [
    // In a second pair of braces capitals stay.
    ['title', `{${escaped(article.title)}}`],
    ['author', authorNames(article).map(written).join(' and ')],
    ['journal', article.siteName && escaped(article.siteName)],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['date', [year, month, day].filter(Boolean).map(padded).join('-')],
    ['url', address(article.canonicalUrl ?? article.url)],
    ['urldate', new Date(article.savedAt).toISOString().slice(0, 10)],
    ['langid', article.lang && escaped(article.lang)],
    ['annote', highlightNotes(article).map(escaped).join(' \\par ')],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return {
    extension: '.bib',
    type: 'application/x-bibtex',
    text: `@article{${citationKey(article)},\n${lines.join('')}}\n`,
  }
}

function written(name: AuthorName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`
  return `${escaped(name.family)}, ${escaped(name.given)}`
}

function padded(part: number | undefined): string {
  return String(part).padStart(2, '0')
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as LaTeX writes it, on one line. BibTeX counts braces, escaped or not, so they become parentheses. */
function escaped(text: string): string {
  return withoutBraces(text)
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\\~^]/g, (character) => commands[character] ?? character)
    .replace(/[&%$#_]/g, '\\$&')
}

function withoutBraces(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')')
}

function address(url: string): string {
  return url.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character))
}

/** First author, year, first word: `quill2026ferry`. */
function citationKey(article: SavedArticle): string {
  const [author] = authorNames(article)
  const name = author ? ('literal' in author ? author.literal : author.family) : article.siteName
  const [year] = dateParts(article.publishedTime)
  const word = ascii(article.title)
    .split(/[^a-z0-9]+/)
    .find((part) => part.length > 3)
  return `${ascii(name ?? '').replace(/[^a-z0-9]/g, '')}${year ?? ''}${word ?? ''}` || 'article'
}

function ascii(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
