import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage } from './news-page'
import { showPage } from './show-page'

const end = 'walked over the bridge on its first morning, in the rain, behind the band.'
const lines: [html: string, text: string][] = [
  [`<a href="/a">Ada</a> <b>Holm</b> ${end}`, `Ada Holm ${end}`],
  [`<em>Ada</em><b> </b><em>Holm</em> ${end}`, `Ada Holm ${end}`],
  [`<span>Ada</span><strong>&nbsp;</strong><span>Holm</span> ${end}`, `Ada Holm ${end}`],
  [`<b>Ada <i>Holm</i></b> <i>and</i> others ${end}`, `Ada Holm and others ${end}`],
  [`<b>Ada Holm</b><b><br></b>Others ${end}`, `Ada Holm\nOthers ${end}`],
]

it.each(lines)('words that are apart on the page stay apart: %s', async (html, text) => {
  const article = extractArticle(await showPage(newsPage({ amid: `<p>${html}</p>` })))
  expect(article.text).toContain(text)
})
