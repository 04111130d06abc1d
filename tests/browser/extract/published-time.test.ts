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
