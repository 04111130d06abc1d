import type { Element } from 'hast'
import type { SavedArticle } from '../../article'
import { element, text } from '../markdown/hast-nodes'
import { linkTarget } from '../markdown/link-target'
import { readTree } from '../markdown/read-tree'
import { simpleTree } from '../markdown/simple-tree'
import { placePictures } from '../place-pictures'
import { publicationLine } from '../publication-line'
import { escapeXml } from './escape-xml'
import { toXhtml } from './to-xhtml'
import { xhtmlPage } from './xhtml-page'

/** An article as a chapter; `addressOf` gives the path of a picture in the book by its index. */
export function chapter(
  article: SavedArticle,
  addressOf: (index: number) => string | undefined,
): string {
  const content = simpleTree(readTree(placePictures(article, addressOf)), (src) => linkTarget(src))
  const source = article.canonicalUrl ?? article.url
  return xhtmlPage(
    article,
    `<h1>${escapeXml(article.title)}</h1>
<p class="publication">${escapeXml(publicationLine(article))}</p>
${toXhtml(content.children)}${/^https?:/i.test(source) ? toXhtml([sourceLink(source)]) : ''}`,
  )
}

function sourceLink(href: string): Element {
  return element('p', [element('a', [text(href)], { href })])
}
