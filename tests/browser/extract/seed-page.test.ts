import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import { extractArticle } from '../../../lib/extract/extract-article'
import { showPageAt } from './show-page'

const seed = await commands.seedPage()

if (!seed) console.info('No ../shared/corpus beside this checkout: its page is not tried.')

describe.skipIf(!seed)('a page of a large newspaper', () => {
  it('says who wrote it, when, and where it stands in the paper', () => {
    const { article, truth } = cleaned()
    expect(article.title).toBe(truth.title)
    expect(article.authors.map(({ name }) => name).toSorted()).toEqual(truth.authors.toSorted())
    expect(article.publishedTime?.slice(0, 10)).toBe(truth.published)
    expect(article.section).toBe(truth.section)
    expect(article.siteName).toBe(truth.siteName)
    expect(article.lang).toBe(truth.lang)
  })

  it('comes out as its paragraphs and figures, nothing else', () => {
    const { parts, truth } = cleaned()
    const paragraphs = parts.filter(({ tagName }) => tagName === 'P').map(words)
    expect(paragraphs).toEqual(truth.paragraphs)
    const others = parts.filter(({ tagName }) => tagName !== 'P')
    expect(others.map(({ tagName }) => tagName)).toEqual(truth.images.map(() => 'FIGURE'))
  })

  it('keeps both pictures, with caption and credit apart', () => {
    const { article, parts, truth } = cleaned()
    expect(
      article.images.map(({ url, caption, credit }) => ({ url, caption, credit: [credit] })),
    ).toEqual(truth.images.map(({ urls: [url], caption, credit }) => ({ url, caption, credit })))
    const captions = parts.flatMap((part) => [...part.querySelectorAll('figcaption')].map(words))
    expect(captions).toEqual(truth.images.map(({ caption, credit }) => `${caption} ${credit}`))
  })

  it('keeps every link of the story, and no other', () => {
    const { parts, truth } = cleaned()
    const links = parts.flatMap((part) => [...part.querySelectorAll('a')])
    expect(links.map((link) => ({ text: words(link), href: link.href }))).toEqual(truth.links)
  })

  it('loses the headline, the advertisements, and what is there to be pressed', () => {
    const { article, page } = cleaned()
    for (const text of ['Advertisement', 'Continue reading the main story']) {
      expect(words(page.body)).toContain(text)
      expect(article.text).not.toContain(text)
    }
    expect(page.querySelector('[aria-label*="Share buttons"]')).not.toBeNull()
    expect(article.content).not.toContain('Share')
    expect(article.content).not.toMatch(/<(h1|nav|button|ul|aside|section|div)\b/)
  })
})

function cleaned() {
  if (!seed) throw new Error('There is no page.')
  const { truth, html } = seed
  const page = showPageAt(truth.url, html)
  const article = extractArticle(page)
  const { body } = new DOMParser().parseFromString(article.content, 'text/html')
  return { article, truth, page, parts: [...body.children] }
}

/** As it is shown: a break of the line in the page's source is a space. */
function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
