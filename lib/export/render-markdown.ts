import type { SavedArticle } from '../article'
import { sanitize } from '../sanitize'
import { frontMatter } from './front-matter'
import { htmlToMarkdown } from './markdown/html-to-markdown'

/** The article as Markdown: front matter, then the text, its pictures as links to where they came from. */
export function renderMarkdown(article: SavedArticle): string {
  const body = htmlToMarkdown(sanitize(article.content), (src) => pictureAddress(article, src))
  return `${frontMatter(article)}\n${body}`
}

/** Pictures in `content` are `image:N`. */
function pictureAddress(article: SavedArticle, src: string): string | null {
  const index = /^image:(\d+)$/.exec(src)?.[1]
  return index === undefined ? null : (article.images[Number(index)]?.url ?? null)
}
