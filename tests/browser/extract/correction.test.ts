import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage } from './news-page'
import { showPage } from './show-page'

const notice =
  'Correction, 3 March 2026: an earlier version of this article said that the bridge is of wood. It is of stone.'

it('the notice of a correction is told, wherever it was kept', async () => {
  const amid = `<p class="correction"><em>${notice}</em></p>`
  const { correction, text } = extractArticle(await showPage(newsPage({ amid })))
  expect(correction ?? text).toContain(notice)
})

it('a link to corrections is no notice, and neither is a sentence about one', async () => {
  const amid = `<ul><li><a href="/corrections">Corrections: all of this year</a></li></ul>
    <p>Correction of the plans will take the council until the end of the year, its engineer said.</p>`
  expect(extractArticle(await showPage(newsPage({ amid }))).correction).toBeNull()
})
