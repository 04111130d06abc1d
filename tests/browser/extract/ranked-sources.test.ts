import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

const linked = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', ...more })}</script>`

/** Microdata of an article, and in it of a picture and of the paper. */
const story = `<div itemscope itemtype="https://schema.org/NewsArticle">
<figure itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="description" content="A drone took this."></figure>
<meta itemprop="articleSection" content="Bridges"><p itemprop="description">It took nine years.</p>
<time itemprop="dateModified" content="2026-11-24T09:00:00+01:00">today</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`

describe('what a page says of its article', () => {
  it('is taken from microdata where nothing else says it, and not from that of its parts', async () => {
    const article = extractArticle(await showPage(newsPage({ story })))
    expect(article.section).toBe('Bridges')
    expect(article.excerpt).toBe('It took nine years.')
    expect(article.modifiedTime).toBe('2026-11-24T09:00:00+01:00')
  })

  it('is taken from linked data first, then from meta elements', async () => {
    const head = `${linked({ articleSection: ['Town'], publisher: { name: 'Another' } })}
<meta property="og:description" content="The meta element says this.">
<meta name="section" content="Harbour">`
    const article = extractArticle(await showPage(newsPage({ story, head })))
    expect(article.section).toBe('Town')
    expect(article.excerpt).toBe('The meta element says this.')
    expect(article.siteName).toBe('The Northport Paper')
  })

  it('is what linked data say of whether it is free, as a word or as a truth', async () => {
    for (const free of [false, 'False']) {
      const head = linked({ isAccessibleForFree: free })
      const { completeness } = extractArticle(await showPage(newsPage({ head })))
      expect(completeness.kind).toBe('teaser')
    }
  })
})
