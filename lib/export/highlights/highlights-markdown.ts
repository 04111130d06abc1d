import type { BlockContent, Paragraph, PhrasingContent } from 'mdast'
import type { Highlight, SavedArticle } from '../../article'
import { placeHighlights } from '../../highlights/place-highlights'
import { textMap } from '../../highlights/text-map'
import { sanitize } from '../../sanitize'
import { markdownText } from '../markdown/html-to-markdown'
import { highlightHeading } from './highlight-section'
import { quoteParagraphs } from './quote-paragraphs'

/** Stands above the highlights in a file, where the article ends. */
const highlightsMark = 'offprint:highlights'
/** Stands behind each highlight, before what cannot be seen of it. */
const highlightMark = 'offprint:highlight'

/**
 * The highlights of an article as Markdown to stand behind it, or nothing: a quotation each, the note below it, and the
 * rest as JSON in a comment, which only a file needs.
 */
export function highlightsMarkdown(
  { content, highlights }: SavedArticle,
  { isForPeople = false } = {},
): string {
  if (highlights.length === 0) return ''
  const placed = placeHighlights(textMap(sanitize(content)).text, highlights)
  const nodes: BlockContent[] = [
    { type: 'html', value: `<!-- ${highlightsMark} -->` },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: highlightHeading }] },
    ...placed.flatMap(({ highlight }) => blocks(highlight)),
  ]
  const children = isForPeople ? nodes.filter(({ type }) => type !== 'html') : nodes
  return markdownText({ type: 'root', children })
}

function blocks({ exact, note, createdAt, updatedAt, ...rest }: Highlight): BlockContent[] {
  return [
    { type: 'blockquote', children: quoteParagraphs(exact).map((line) => paragraph([line])) },
    ...(note ?? '')
      .split(/\n{2,}/)
      .filter((part) => part.trim())
      .map((part) => paragraph(part.split('\n'))),
    {
      type: 'html',
      value: `<!-- ${highlightMark} ${hidden({ ...rest, created: createdAt, updated: updatedAt })} -->`,
    },
  ]
}

function paragraph(lines: string[]): Paragraph {
  const children = lines.flatMap((line, at): PhrasingContent[] =>
    at > 0 ? [{ type: 'break' }, { type: 'text', value: line }] : [{ type: 'text', value: line }],
  )
  return { type: 'paragraph', children }
}

/** JSON in which nothing can end a comment. */
function hidden(value: unknown): string {
  return JSON.stringify(value).replace(
    /[-<>]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
