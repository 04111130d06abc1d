import type { SavedArticle } from '../article'
import { parseInert } from '../sanitize/parse-inert'
import { frontMatter } from './front-matter'
import { highlightsMarkdown } from './highlights/highlights-markdown'
import { htmlToMarkdown } from './markdown/html-to-markdown'
import { simpleTree } from './markdown/simple-tree'
import { ownComment } from './own-record'

/**
 * The article as Markdown, which has a closed list of its own: only what it has words for comes out, whatever goes in.
 * Front matter, then the text, its pictures as links to where they came from, the highlights, then a comment with what
 * only Offprint reads.
 */
export function renderMarkdown(article: SavedArticle): string {
  const content = parseInert(article.content)
  const header = content.querySelector('header')
  const standfirst = header ? simpleTree(header, addressIn(article)).children.length : 0
  const shown = [...content.querySelectorAll('img')].map(({ src }) => pictureIndex(src))
  const parts = [
    frontMatter(article),
    htmlToMarkdown(content, addressIn(article)),
    highlightsMarkdown(article),
    ownComment(article, standfirst, shown),
  ]
  return parts.filter(Boolean).join('\n')
}

/** The same for people: to paste or to print, without the comments that only a file needs. */
export function markdownToRead(article: SavedArticle): string {
  const parts = [
    frontMatter(article),
    htmlToMarkdown(parseInert(article.content), addressIn(article)),
    highlightsMarkdown(article, { isForPeople: true }),
  ]
  return parts.filter(Boolean).join('\n')
}

function addressIn(article: SavedArticle): (src: string) => string | null {
  return (src) => article.images[pictureIndex(src)]?.url ?? null
}

/** Pictures in `content` are `image:N`. */
function pictureIndex(src: string): number {
  return Number(/^image:(\d+)$/.exec(src)?.[1] ?? -1)
}
