import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

const live =
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"x"}</script>'
const entries = paragraphs.slice(1).map(
  (text, index) =>
    `<article class="live-entry"><div class="meta"><time datetime="2026-11-23T1${index}:30:00Z">1${index}:30 GMT</time></div>
<h2>Part ${index} of the day</h2><div class="live-entry__body"><p>${text}</p></div><div class="share"><a href="#e${index}">Copy link</a></div></article>`,
)
const story = `<p>${paragraphs[0]}</p>${entries.join('')}`

async function linesOf(head: string): Promise<string[]> {
  return extractArticle(await showPage(newsPage({ head, story }))).text.split('\n')
}

it('keeps the time above each entry of a live blog, and not that of the byline', async () => {
  const parts = paragraphs
    .slice(1)
    .flatMap((text, index) => [`1${index}:30 GMT`, `Part ${index} of the day`, text])
  expect(await linesOf(live)).toEqual([paragraphs[0], ...parts])
})

it('keeps no times on other pages', async () => {
  expect((await linesOf('')).filter((line) => line.endsWith('GMT'))).toEqual([])
})
