import { expect, it } from 'vitest'
import { keepOpening } from '../../../lib/extract/content/keep-opening'
import { scoredBlocks } from './scored-blocks'

const sentence = 'Who loves the harbour in winter needs no other season of the year'
const opening = `${sentence}, ${sentence}, ${sentence}, ${sentence}`
const head = '<h1>The harbour in winter</h1><p>Share</p>'

/** What is kept of a page, where the trees keep nothing. */
function keptOf(html: string): string[] {
  const { root, blocks } = scoredBlocks(html, () => ({ keep: false, score: 0 }))
  return keepOpening(blocks, root.querySelector('h1'))
    .filter((block) => block.keep)
    .map((block) => block.text)
}

it('keeps the first long paragraph below the headline, and no other', () => {
  const other = `${opening} once more`
  expect(keptOf(`<article>${head}<p>${opening}</p><p>${other}</p></article>`)).toEqual([opening])
})

const left: Record<string, string> = {
  'in a box of its own': `<article>${head}<div><p>${opening}</p></div></article>`,
  'above the headline': `<article><p>${opening}</p>${head}</article>`,
  'that is a link': `<article>${head}<p><a href="/a">${opening}</a></p></article>`,
  'that is short': `<article>${head}<p>${sentence}.</p></article>`,
  'of a page without a headline': `<article><p>${opening}</p></article>`,
}
it.each(Object.entries(left))('leaves out a paragraph %s', (_, html) => {
  expect(keptOf(html)).toEqual([])
})
