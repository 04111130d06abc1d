import type { Element, ElementContent } from 'hast'
import type { SavedArticle } from '../article'
import { frontMatter } from './front-matter'
import { highlightsMarkdown } from './highlights/highlights-markdown'
import { treeToMarkdown } from './markdown/html-to-markdown'
import { readContent } from './markdown/read-content'
import { simpleTree } from './markdown/simple-tree'
import { ownComment } from './own-record'

/** What the Markdown of an article is made of, each made when it is asked for; each ends its last line. */
export interface MarkdownParts {
  frontMatter: () => string
  /** The text. */
  content: () => string
  highlights: () => string
  /** The comment with what only Offprint reads. */
  record: () => string
}

/**
 * The article as Markdown, which has a closed list of its own: only what it has words for comes out, whatever goes in.
 * Front matter, then the text, the highlights, the record.
 */
export function renderMarkdown(article: SavedArticle): string {
  return inUsualOrder(markdownParts(article))
}

/** The layout without a template. */
export function inUsualOrder({ frontMatter, content, highlights, record }: MarkdownParts): string {
  return [frontMatter(), content(), highlights(), record()].filter(Boolean).join('\n')
}

/** What pictures are called in Markdown, by their index; one that is not there keeps the address that it came from. */
export type PictureAddresses = ReadonlyMap<number, string>

const ownAddresses: PictureAddresses = new Map()

/** The parts of a file. */
export function markdownParts(article: SavedArticle, addresses = ownAddresses): MarkdownParts {
  const addressOf = (src: string) => {
    const index = pictureIndex(src)
    return addresses.get(index) ?? article.images[index]?.url ?? null
  }
  return {
    frontMatter: () => frontMatter(article),
    content: () => treeToMarkdown(readContent(article.content), addressOf),
    highlights: () => highlightsMarkdown(article),
    record: () => {
      const elements = allElements(readContent(article.content))
      const shown = elements.filter(({ tagName }) => tagName === 'img')
      const header = elements.find(({ tagName }) => tagName === 'header')
      const standfirst = header ? simpleTree([header], addressOf).children.length : 0
      return ownComment(
        article,
        standfirst,
        shown.map(({ properties }) => pictureIndex(String(properties.src))),
      )
    },
  }
}

function allElements(nodes: ElementContent[]): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [node, ...allElements(node.children)] : [],
  )
}

/** The parts without the comments that only a file needs. */
export function markdownPartsToRead(article: SavedArticle): MarkdownParts {
  return {
    ...markdownParts(article),
    highlights: () => highlightsMarkdown(article, { isForPeople: true }),
    record: () => '',
  }
}

/** Pictures in `content` are `image:N`. */
function pictureIndex(src: string): number {
  return Number(/^image:(\d+)$/.exec(src)?.[1] ?? -1)
}
