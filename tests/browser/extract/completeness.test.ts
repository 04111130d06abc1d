import { describe, expect, it } from 'vitest'
import type { PageKind } from '../../../lib/article'
import { extractArticle } from '../../../lib/extract/extract-article'
import { type Filling, newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

async function completenessOf(filling: Filling) {
  return extractArticle(await showPage(newsPage(filling))).completeness
}

const short = paragraphs
  .slice(0, 2)
  .map((text) => `<p>${text}</p>`)
  .join('')
const type = (name: string, more = '') =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${name}","headline":"x"${more}}</script>`

describe('the kind of a page', () => {
  const pages: [PageKind, string, Filling][] = [
    ['article', 'a whole story', {}],
    [
      'teaser',
      'two paragraphs and a wall',
      {
        story: `${short}<div class="paywall"><p>Subscribe to continue reading this story.</p></div>`,
      },
    ],
    [
      'teaser',
      'two paragraphs, not accessible for free',
      { story: short, head: type('NewsArticle', ',"isAccessibleForFree":false') },
    ],
    [
      'teaser',
      'two paragraphs of a longer story that is not accessible for free',
      {
        story: short,
        head: type('NewsArticle', ',"isAccessibleForFree":false,"wordCount":300'),
      },
    ],
    [
      'article',
      'a short story that is not accessible for free, whole to those who pay',
      {
        story: short,
        head: type('NewsArticle', ',"isAccessibleForFree":false,"wordCount":65'),
        atTheEnd: '<div class="paywall"></div>',
      },
    ],
    ['live-blog', 'a live blog', { head: type('LiveBlogPosting') }],
  ]
  it.each(pages)('is %s for %s', async (kind, _, filling) => {
    expect((await completenessOf(filling)).kind).toBe(kind)
  })

  it('is article for a whole story beside a call to subscribe', async () => {
    const story = [...paragraphs, ...paragraphs.map((text) => `${text} And so it was again.`)]
    const filling = {
      story: story.map((text) => `<p>${text}</p>`).join(''),
      atTheEnd: '<p class="promo">Already a subscriber? Sign in.</p>',
    }
    expect((await completenessOf(filling)).kind).toBe('article')
  })
})

describe('what was kept', () => {
  it('is counted: words, pictures, captions', async () => {
    const amid =
      '<figure><img src="/img/bridge.jpg"><figcaption>The bridge at dawn.</figcaption></figure>'
    const { wordsKept, wordsSeen, imagesKept, imagesSeen, captionsKept, captionsSeen } =
      await completenessOf({ amid })
    const words = paragraphs.join(' ').split(' ').length
    expect(wordsKept).toBeGreaterThan(0.95 * words)
    expect(wordsKept).toBeLessThan(1.05 * words)
    expect(wordsSeen).toBeGreaterThanOrEqual(wordsKept)
    expect([imagesSeen, imagesKept, captionsSeen, captionsKept]).toEqual([1, 1, 1, 1])
  })
})
