import type { SavedArticle } from '../article'
import { leadAddress } from './lead-address'
import { yamlString } from './yaml-string'

/** The metadata as YAML between `---` lines: Obsidian's property names first, then ours; what is unknown is left out. */
export function frontMatter(article: SavedArticle): string {
  const properties: [name: string, value: string | number | string[] | null | undefined][] = [
    ['title', article.title],
    ['source', article.canonicalUrl ?? article.url],
    ['author', authorNames(article)],
    ['published', article.publishedTime],
    ['created', new Date(article.savedAt).toISOString()],
    ['description', article.excerpt],
    ['tags', article.tags],
    ['site', article.siteName],
    ['section', article.section],
    ['modified', article.modifiedTime],
    ['lang', article.lang],
    ['words', article.wordCount],
    ['image', leadAddress(article)],
  ]
  const lines = properties.flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return []
    if (typeof value === 'number') return [`${name}: ${value}`]
    if (typeof value === 'string') return [`${name}: ${yamlString(value)}`]
    return value.length > 0 ? [`${name}:`, ...value.map((item) => `  - ${yamlString(item)}`)] : []
  })
  return `---\n${lines.join('\n')}\n---\n`
}

function authorNames({ authors, byline }: SavedArticle): string[] {
  if (authors.length > 0) return authors.map((author) => author.name)
  return byline ? [byline] : []
}
