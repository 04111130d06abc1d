import { expect, it } from 'vitest'
import { dropAnnouncement } from '../../../lib/extract/content/drop-announcement'
import { scoredBlocks } from './scored-blocks'

/** What stays of a story that ends so; the trees keep all but what has the class `no`. */
function endOf(html: string): string[] {
  const { blocks } = scoredBlocks(`<p>The ferry sails.</p>${html}`, ({ element }) => {
    const keep = !element.matches('.no')
    return { keep, score: keep ? 1 : 0 }
  })
  const [, ...end] = dropAnnouncement(blocks).filter((block) => block.keep)
  return end.map((block) => block.text)
}

const dropped: Record<string, string> = {
  'by its colon': '<p>Sources:</p>',
  'by its Chinese colon': '<p>来源：</p>',
  'in words': '<h3>You may also like…</h3>',
  'above what is not kept': '<p>Read on:</p><p class="no">A ferry sank.</p>',
}
it.each(Object.entries(dropped))(
  'drops a last line that announces what is not there, %s',
  (_, html) => {
    expect(endOf(html)).toEqual([])
  },
)

const kept: Record<string, string> = {
  'that something follows': '<p>Sources:</p><p>The harbour board.</p>',
  'that says more': '<p>The captain said that he had seen only one thing like it:</p>',
  'that announces nothing': '<p>Until next time…</p>',
}
it.each(Object.entries(kept))('keeps a line %s', (_, html) => {
  expect(endOf(html)).not.toEqual([])
})
