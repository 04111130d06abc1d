import { expect, it } from 'vitest'
import { readabilityChoice } from '../../../lib/extract/content/readability-choice'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

it('keeps what Readability keeps where it is asked, and still no menu', async () => {
  const page = await showPage(newsPage())
  const { text } = extractArticle(page, { fallback: readabilityChoice })
  for (const paragraph of paragraphs) expect(text).toContain(paragraph)
  expect(text).not.toContain('Weather')
})

it('leaves the page as it was', async () => {
  const page = await showPage(newsPage())
  const before = page.documentElement.outerHTML
  extractArticle(page, { fallback: readabilityChoice })
  expect(page.documentElement.outerHTML).toBe(before)
})
