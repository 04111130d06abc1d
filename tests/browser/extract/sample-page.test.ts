import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import html from '../../sample-page/index.html?raw'
import expected from './sample-page/article.json'
import content from './sample-page/content.html?raw'
import { showPageAt } from './show-page'

const cleaned = () => extractArticle(showPageAt(expected.canonicalUrl, html))

it('the page that npm start opens comes out as its content, piece by piece', () => {
  expect(piecesOf(cleaned().content)).toEqual(content.trim().split('\n'))
})

it('the page that npm start opens comes out with all that it says about itself', () => {
  expect(cleaned()).toMatchObject(expected)
})

/** A piece a line, as the expected file has it: where the page breaks its lines is of no account. */
function piecesOf(markup: string): string[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html')
  return [...body.childNodes].map((piece) =>
    (piece instanceof Element ? piece.outerHTML : (piece.textContent ?? '')).replace(/\s+/g, ' '),
  )
}
