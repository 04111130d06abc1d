import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { newsPage, paragraphs, title } from './news-page'
import { showPage } from './show-page'

async function contentOf(amid: string, belowTitle = '', head = ''): Promise<string> {
  return extractArticle(await showPage(newsPage({ amid, belowTitle, head }))).content
}

describe('headings', () => {
  it('begin at h2, without gaps', async () => {
    const content = await contentOf(
      `<h3>A town divided</h3><p>${paragraphs[2]?.toUpperCase()}</p><h5>What it cost</h5>`,
    )
    expect(content).toContain('<h2>A town divided</h2>')
    expect(content).toContain('<h3>What it cost</h3>')
  })

  it('are also short lines all in bold', async () => {
    expect(await contentOf('<p><strong>What it cost</strong></p>')).toContain(
      'What it cost</strong></h2>',
    )
  })

  const lines: Record<string, string> = {
    'a bold sentence': '<p><strong>It was cold.</strong></p>',
    'a line that is bold in part': '<p><strong>Northport</strong> was cold that morning</p>',
    'a bold line in a list': '<ul><li><strong>What it cost</strong></li></ul>',
  }
  it.each(Object.entries(lines))('are not %s', async (_, html) => {
    expect(await contentOf(html)).not.toMatch(/<h\d/)
  })

  it('do not repeat the title', async () => {
    expect(await contentOf('')).not.toContain(title)
  })
})

describe('the standfirst', () => {
  const lead =
    'Nine years and 41 million crowns later, Northport has its landmark back, for walkers and cyclists only.'

  it('that the description repeats is the header', async () => {
    const content = await contentOf(
      '',
      `<p class="article-lead">${lead}</p>`,
      `<meta name="description" content="${lead}">`,
    )
    expect(content).toContain(`<header><p>${lead}</p></header>`)
  })

  it('is a paragraph also where the page sets it as a heading', async () => {
    const content = await contentOf(
      '',
      `<h2 class="article-lead">${lead}</h2>`,
      `<meta name="description" content="${lead}">`,
    )
    expect(content).toContain(`<header><p>${lead}</p></header>`)
  })

  it('is not made of the first paragraph', async () => {
    expect(await contentOf('')).not.toContain('<header>')
  })
})
