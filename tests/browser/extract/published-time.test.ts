import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, title } from './news-page'
import { showPage } from './show-page'

/** More lines than lie between a headline and its date, a programme of events among them. */
const menu = `<h1>The Harbour Post</h1><ul>${'<li>Until 25.11.25, from 22:00</li>'.repeat(150)}</ul>`

it('is the day written at the headline that the article has, where the site’s name is another', async () => {
  const page = newsPage({ belowTitle: '<p class="line">Tue 03.11.26 | 14:07</p>' })
    .replace(`<h1>${title}</h1>`, `${menu}<h3><span>Harbour</span> – <span>${title}</span></h3>`)
    .replace(/<time.*<\/time>/, '')
  expect(extractArticle(await showPage(page)).publishedTime).toBe('2026-11-03')
})

const without = (page: string) => page.replace(/<time.*<\/time>/, '')

it('is the day right above the headline rather than one in the story', async () => {
  const page = newsPage({ aboveTitle: '<p>Nov 3, 2026</p>', story: '<p>Read this</p>' })
  const story = `<p>It closed</p><p>on <i>October 30, 2017</i></p>${'<p>A line of the story that goes on for a while and says what happened at the harbour.</p>'.repeat(4)}`
  const shown = await showPage(
    without(page).replace('<p>Read this</p>', `${'<p>x</p>'.repeat(6)}${story}`),
  )
  expect(extractArticle(shown).publishedTime).toBe('2026-11-03')
})

it('is the one printed at the headline, of two in the metadata that are days apart', async () => {
  const head = `<meta property="article:published_time" content="2026-11-06T14:25:00+00:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2026-11-03T10:25:56+00:00"}</script>`
  const published = async (line: string) =>
    extractArticle(await showPage(without(newsPage({ head, belowTitle: line })))).publishedTime
  expect(await published('<p>6 November 2026</p>')).toBe('2026-11-06T14:25:00+00:00')
  expect(await published('<p>Harbour</p>')).toBe('2026-11-03T10:25:56+00:00')
})

it('is in the page’s own zone', async () => {
  const head = '<meta property="article:published_time" content="2026-11-04T02:25:54Z">'
  const page = without(newsPage({ head, belowTitle: '<p>November 3, 2026 <b>9:25pm</b></p>' }))
  expect(extractArticle(await showPage(page)).publishedTime).toBe('2026-11-03T21:25:54-05:00')
})

it('is the one printed at the headline rather than that of another story’s card', async () => {
  const card = (time: string) =>
    `<article><h3><a href="/a">Ferry strike enters its second week</a></h3>${time}</article>`
  const page = without(
    newsPage({
      belowTitle: '<span>25 Nov 2026, 17:00</span>',
      atTheEnd: card('<time datetime="2026-11-20">20 Nov</time>'),
    }),
  )
  expect(extractArticle(await showPage(page)).publishedTime).toBe('2026-11-25')
})
