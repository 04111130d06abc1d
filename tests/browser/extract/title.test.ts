import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, title } from './news-page'
import { showPage } from './show-page'

it('is the headline of the article where the h1 ends a breadcrumb trail', async () => {
  const shown = 'Nine years on, the harbour bridge is back'
  const page = newsPage({
    belowTitle: `<hgroup><p>Harbour</p><h2>${shown}</h2></hgroup>`,
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${shown}"}</script>`,
  }).replace(`<h1>${title}</h1>`, `<ol class="trail"><li>News</li><li><h1>${title}</h1></li></ol>`)
  expect(extractArticle(await showPage(page)).title).toBe(shown)
})

it('is the h1 where the page has one', async () => {
  const page = newsPage({ belowTitle: '<hgroup><h2>A subtitle of the story below</h2></hgroup>' })
  expect(extractArticle(await showPage(page)).title).toBe(title)
})

it('is the h1 of an article that stands in a list', async () => {
  const page = newsPage()
    .replace(`og:title" content="${title}"`, 'og:title" content="All about the bridge"')
    .replace(/<title>.*<\/title>/, '<title>All about the bridge</title>')
    .replace('<article', '<ul><li><article')
    .replace('</article>', '</article></li></ul>')
  expect(extractArticle(await showPage(page)).title).toBe(title)
})

it('has no kicker that only the heading has', async () => {
  const kicker = '<span class="story-kicker">Northport</span> <span>'
  const page = newsPage()
    .replace(`<h1>${title}`, `<h1>${kicker}${title}</span>`)
    .replace(/<meta property="og:title".*>/, '')
    .replace(/<title>.*<\/title>/, '<title>The Northport Paper</title>')
  expect(extractArticle(await showPage(page)).title).toBe(title)
})

it('has the colon between its two lines that only the metadata has', async () => {
  const spoken = 'Harbour bridge: Open again after nine years'
  const page = newsPage({
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${spoken}"}</script>`,
  })
    .replaceAll(title, spoken)
    .replace(
      `<h1>${spoken}</h1>`,
      '<h1><span>Harbour bridge</span> <span>Open again after nine years</span></h1>',
    )
  expect(extractArticle(await showPage(page)).title).toBe(spoken)
})
