import type { SavedArticle } from '../article'
import { highlightColors } from '../article'
import { escapeHtml } from './escape-html'
import { markGrounds, markInk } from './highlights/mark-style'
import { placePictures } from './place-pictures'
import { publicationLine } from './publication-line'

/** The article as HTML to paste into a document: pictures as links to where they came from, since a document would fetch them. */
export function richText(article: SavedArticle): string {
  const content = document.createElement('div')
  content.append(placePictures(article, () => undefined))
  for (const mark of content.querySelectorAll('mark')) {
    // What is pasted brings no style sheet.
    const color = highlightColors.find((name) => name === mark.className)
    if (color) mark.style.cssText = `background-color: ${markGrounds[color]}; color: ${markInk}`
  }
  const source = article.canonicalUrl ?? article.url
  const link = /^https?:/i.test(source)
    ? `<p><a href="${escapeHtml(source)}">${escapeHtml(source)}</a></p>`
    : ''
  return `<h1>${escapeHtml(article.title)}</h1><p>${escapeHtml(publicationLine(article))}</p>${content.innerHTML}${link}`
}
