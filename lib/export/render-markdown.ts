import type { SavedArticle } from '../article'
import { sanitize } from '../sanitize'
import { frontMatter } from './front-matter'
import { highlightsMarkdown } from './highlights/highlights-markdown'
import { htmlToMarkdown } from './markdown/html-to-markdown'
import { simpleTree } from './markdown/simple-tree'
import { ownComment } from './own-record'

/**
 * The article as Markdown: front matter, then the text, its pictures as links to where they came from, the highlights,
 * then a comment with what only Offprint reads.
 */
export function renderMarkdown(article: SavedArticle): string {
  const content = sanitize(article.content)
  const addressOf = (src: string) => article.images[pictureIndex(src)]?.url ?? null
  const header = content.querySelector('header')
  const standfirst = header ? simpleTree(header, addressOf).children.length : 0
  const shown = [...content.querySelectorAll('img')].map(({ src }) => pictureIndex(src))
  const body = htmlToMarkdown(content, addressOf)
  const parts = [
    frontMatter(article),
    body,
    highlightsMarkdown(article),
    ownComment(article, standfirst, shown),
  ]
  return parts.filter(Boolean).join('\n')
}

/** Pictures in `content` are `image:N`. */
function pictureIndex(src: string): number {
  return Number(/^image:(\d+)$/.exec(src)?.[1] ?? -1)
}
