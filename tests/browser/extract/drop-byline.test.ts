import { expect, it } from 'vitest'
import { dropByline } from '../../../lib/extract/content/drop-byline'
import { scoredBlocks } from './scored-blocks'

const story =
  'The harbour board voted on Thursday to keep the last of the wooden cranes, eleven to three.'
const authors = [{ name: 'Ada Quill' }, { name: 'Inês Carvalho' }]

/** What stays besides the story, where the trees keep everything. */
function leftOf(html: string): string[] {
  const { blocks } = scoredBlocks(html, () => ({ keep: true, score: 1 }))
  return dropByline(blocks, authors)
    .filter((block) => block.keep && block.text !== story)
    .map((block) => block.text)
}

it.each(['ADA QUILL', 'By Ada Quill', 'Ada Quill/Inês Carvalho', 'Inês Carvalho'])(
  'drops “%s” above the story',
  (line) => {
    expect(leftOf(`<p>${line}</p><p>${story}</p>`)).toEqual([])
  },
)

it.each(['Quill', 'Ada Quill in Brill', 'Jonas Adeyemi', 'BRILL —'])(
  'leaves “%s” where it is',
  (line) => {
    expect(leftOf(`<p>${line}</p><p>${story}</p>`)).toEqual([line])
  },
)

it('leaves a name in the story, as of who speaks next', () => {
  expect(leftOf(`<p>${story}</p><p>Ada Quill</p>`)).toEqual(['Ada Quill'])
})
