import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

async function contentWith(part: string): Promise<string> {
  const [first, ...others] = paragraphs.map((text) => `<p>${text}</p>`)
  const story = `${first}<p>${paragraphs[0]} The boat calls at three piers:</p>${part}${others.join('')}`
  return extractArticle(await showPage(newsPage({ story }))).content
}

it('keeps a list that a colon announces', async () => {
  const content = await contentWith('<ul><li>Brill</li><li>Oster</li><li>Lamb Holm</li></ul>')
  expect(content).toContain('<li>Lamb Holm</li>')
})

it('keeps a quotation between two paragraphs', async () => {
  const content = await contentWith('<blockquote>Slow to answer.</blockquote>')
  expect(content).toMatch(/<blockquote>\s*(<p>)?Slow to answer\./)
})

it('keeps lines of code between two paragraphs', async () => {
  const content = await contentWith('<pre><code>open(bridge)\nclose(ferry, 1917)</code></pre>')
  expect(content).toContain('close(ferry, 1917)')
})

it('leaves out a list of links to other stories', async () => {
  const links =
    '<ul class="related"><li><a href="/a">Harbour dues rise</a></li><li><a href="/b">Crab season</a></li></ul>'
  expect(await contentWith(links)).not.toContain('Harbour dues rise')
})
