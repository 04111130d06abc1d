import { expect, it } from 'vitest'
import { dropBoxTitles } from '../../../lib/extract/content/drop-box-titles'
import { scoredBlocks } from './scored-blocks'

/** The headings that stay of a story, where the trees keep headings and what has the class `kept`. */
function headingsOf(html: string): string[] {
  const { blocks } = scoredBlocks(html, ({ element }) => {
    const keep = element.matches('h2, h3, .kept')
    return { keep, score: keep ? 1 : 0 }
  })
  return dropBoxTitles(blocks)
    .filter((block) => block.keep && block.element.matches('h2, h3'))
    .map((block) => block.text)
}

const dropped: Record<string, string> = {
  'of an aside': '<aside><h3>News at seven</h3><p>Every day.</p></aside>',
  'above a field': '<div><h3>News at seven</h3><p>Every day.</p><div><input></div></div>',
  'in a form': '<form><div><h2>News at seven</h2></div><p>Every day.</p></form>',
}
it.each(Object.entries(dropped))('drops a title %s of which nothing else is kept', (_, html) => {
  expect(headingsOf(`<p class="kept">One.</p>${html}<p class="kept">Two.</p>`)).toEqual([])
})

const kept: Record<string, string> = {
  'of an aside that is kept': '<aside><h3>In figures</h3><p class="kept">Two ships.</p></aside>',
  'in the story': '<h3>In figures</h3><p>Share</p>',
  'that is alone in its wrapper': '<aside><h3>In figures</h3></aside><p class="kept">One.</p>',
}
it.each(Object.entries(kept))('keeps a heading %s', (_, html) => {
  expect(headingsOf(`<p class="kept">One.</p>${html}<p class="kept">Two.</p>`)).toEqual([
    'In figures',
  ])
})
