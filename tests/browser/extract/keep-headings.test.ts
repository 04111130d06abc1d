import { expect, it } from 'vitest'
import { keepHeadings } from '../../../lib/extract/content/keep-headings'
import { scoredBlocks } from './scored-blocks'

/** The headings that stay of a story, where the trees keep its paragraphs and give headings `score`. */
function headingsOf(html: string, score = 0.4): string[] {
  const { blocks } = scoredBlocks(html, ({ element }) =>
    element.tagName === 'P' ? { keep: true, score: 1 } : { keep: false, score },
  )
  return keepHeadings(blocks)
    .filter((block) => block.keep && block.element.tagName !== 'P')
    .map((block) => block.text)
}

const kept: Record<string, string> = {
  'right above kept words': '<p>One.</p><h2>Costs</h2><p>Two.</p>',
  'in a wrapper of its own': '<p>One.</p><div><h2>Costs</h2></div><div><p>Two.</p></div>',
  'above a wrapper of words': '<p>One.</p><div><h3>Costs</h3><div><p>Two.</p></div></div>',
}
it.each(Object.entries(kept))('keeps a heading %s', (_, html) => {
  expect(headingsOf(html)).toEqual(['Costs'])
})

const left: Record<string, string> = {
  'before the story': '<h2>Costs</h2><p>One.</p>',
  'above other words': '<p>One.</p><h2>Costs</h2><div>Share</div><p>Two.</p>',
  'of a box beside the words': '<p>One.</p><div><h2>Costs</h2><img></div><p>Two.</p>',
}
it.each(Object.entries(left))('leaves out a heading %s', (_, html) => {
  expect(headingsOf(html)).toEqual([])
})

it('leaves out a heading of which the trees are sure', () => {
  expect(headingsOf('<p>One.</p><h2>More news</h2><p>Two.</p>', 0.1)).toEqual([])
})
