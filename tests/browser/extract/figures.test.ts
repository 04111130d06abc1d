import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { type Filling, newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

async function imagesOf(filling: Filling) {
  const article = extractArticle(await showPage(newsPage(filling)))
  for (const text of paragraphs) expect(article.text).toContain(text)
  return article.images
}

const picture = 'https://paper.example/img/bridge.jpg'

describe('a picture of the story', () => {
  it('stands in a figure where the page has it, as image:N', async () => {
    const amid =
      '<figure><img src="/img/bridge.jpg" alt="The bridge" width="640" height="360"><figcaption>The bridge on Monday morning.</figcaption></figure>'
    const article = extractArticle(await showPage(newsPage({ amid })))
    expect(article.content).toContain(
      `${paragraphs[1]}</p><figure><img src="image:0" alt="The bridge" width="640" height="360"><figcaption>The bridge on Monday morning.</figcaption></figure><p>`,
    )
    expect(article.images).toEqual([
      {
        url: picture,
        alt: 'The bridge',
        width: 640,
        height: 360,
        caption: 'The bridge on Monday morning.',
        credit: null,
      },
    ])
  })

  const shapes: Record<string, string> = {
    'in data-src':
      '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/img/bridge.jpg"></figure>',
    'in data-srcset':
      '<figure><img data-srcset="/img/small.jpg 300w, /img/bridge.jpg 1600w"></figure>',
    'in srcset, the widest that is useful':
      '<figure><img src="/img/s.jpg" srcset="/img/s.jpg 300w, /img/bridge.jpg 1800w, /img/huge.jpg 6000w"></figure>',
    'in a source of picture':
      '<figure><picture><source srcset="/img/bridge.jpg 1200w"><img src="/img/s.jpg"></picture></figure>',
    'in noscript beside a placeholder':
      '<figure><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/img/bridge.jpg"></noscript></figure>',
    'in noscript alone': '<figure><noscript><img src="/img/bridge.jpg"></noscript></figure>',
    'in an AMP component':
      '<figure><amp-img src="/img/bridge.jpg" layout="fill" style="display:block"></amp-img></figure>',
    'in a button that opens a viewer':
      '<button type="button"><figure><img src="/img/bridge.jpg"></figure></button>',
    'in a link to its large version':
      '<p><a href="/img/bridge-large.jpg"><img src="/img/bridge.jpg" alt="The bridge"></a></p>',
  }
  it.each(Object.entries(shapes))('is found %s', async (_, amid) => {
    expect((await imagesOf({ amid })).map((image) => image.url)).toEqual([picture])
  })

  const grounds: Record<string, Filling> = {
    'below the title, as the page says in its style': {
      belowTitle:
        '<div style="width:800px;height:400px;background:url(/img/bridge.jpg) center / cover"></div>',
    },
    'around the headline, where the metadata names it': {
      head: '<meta property="og:image" content="/img/bridge.jpg"><style>.story-hero{width:800px;height:400px;background-image:url(/img/bridge.jpg)}</style>',
      aboveTitle: '<div class="story-hero"><p>From the harbour</p></div>',
    },
  }
  it.each(Object.entries(grounds))('is found as the background %s', async (_, filling) => {
    expect((await imagesOf(filling)).map((image) => image.url)).toEqual([picture])
  })

  it.each([
    ['small', '<div style="width:80px;height:40px;background:url(/img/dots.jpg)"></div>'],
    [
      'of a box of words',
      `<div style="width:800px;height:400px;background:url(/img/dots.jpg)">${'<p>Many words stand in this box, about the bridge and those who crossed it.</p>'.repeat(6)}</div>`,
    ],
  ])('is no background that is %s', async (_, belowTitle) => {
    expect(await imagesOf({ belowTitle })).toEqual([])
  })

  it.each([
    [800, '/img/small.jpg'],
    [100_000, '/img/huge.jpg'],
  ])('is the widest of those up to %i, where the reader chose so', async (pictureWidth, path) => {
    const amid =
      '<figure><img src="/img/s.jpg" srcset="/img/small.jpg 800w, /img/bridge.jpg 1800w, /img/huge.jpg 6000w"></figure>'
    const article = extractArticle(await showPage(newsPage({ amid })), { pictureWidth })
    expect(article.images.map((image) => image.url)).toEqual([`https://paper.example${path}`])
  })

  it('is found above the title where the metadata names it', async () => {
    const images = await imagesOf({
      head: '<meta property="og:image" content="https://paper.example/img/bridge.jpg?w=1200">',
      aboveTitle: '<div class="hero-teaser"><img src="/img/bridge.jpg?w=800"></div>',
    })
    expect(images.map((image) => image.url)).toEqual([`${picture}?w=800`])
  })

  it('shown twice is one, with the caption', async () => {
    const images = await imagesOf({
      belowTitle: '<div><img src="/img/bridge.jpg?w=200"></div>',
      amid: '<figure><img src="/img/bridge.jpg?w=800"><figcaption>Seen from the ferry.</figcaption></figure>',
    })
    expect(images.map((image) => image.caption)).toEqual(['Seen from the ferry.'])
  })

  it('leaves no empty link or paragraph around its figure', async () => {
    const amid = '<p><a href="/gallery/bridge"><img src="/img/bridge.jpg"></a></p>'
    const { content } = extractArticle(await showPage(newsPage({ amid })))
    expect(content).toContain('</p><figure><img src="image:0" alt=""></figure><p>')
  })
})

describe('what is no picture of the story', () => {
  const furniture: Record<string, string> = {
    'a card that leads to another story':
      '<div class="box"><a href="/other"><img src="/img/other.jpg"></a><h3><a href="/other">Ferry strike enters its second week</a></h3></div>',
    'the face beside the byline':
      '<div class="author-box"><img class="author-photo" src="/img/face.jpg"></div>',
    'a newsletter’s banner': '<div><img src="/img/newsletter_wide.png"></div>',
    'a small icon': '<p><img src="/img/pdf.png" width="16" height="16"></p>',
    'a drawing of the page’s own': '<div><img src="/img/line.svg"></div>',
    'a picture in a sidebar': '<aside><img src="/img/shop.jpg"></aside>',
  }
  it.each(Object.entries(furniture))('%s', async (_, amid) => {
    expect(await imagesOf({ amid })).toEqual([])
  })
})

describe('a caption', () => {
  const shapes: Record<string, string> = {
    'in figcaption':
      '<figure><img src="/img/bridge.jpg"><figcaption>The bridge at dawn.</figcaption></figure>',
    'in figcaption behind the figure':
      '<div><figure><img src="/img/bridge.jpg"></figure><figcaption>The bridge at dawn.</figcaption></div>',
    'in an element that is called so':
      '<div class="pic"><div><img src="/img/bridge.jpg"></div><p class="image-caption">The bridge at dawn.</p></div>',
    'in an element right behind that is called so':
      '<div><img src="/img/bridge.jpg"></div><div class="wp-caption-text">The bridge at dawn.</div>',
    'in the few words around':
      '<div class="pic"><img src="/img/bridge.jpg"><span>The bridge at dawn.</span></div>',
  }
  it.each(Object.entries(shapes))('is found %s and is no text', async (_, amid) => {
    const article = extractArticle(await showPage(newsPage({ amid })))
    expect(article.images.map((image) => image.caption)).toEqual(['The bridge at dawn.'])
    expect(article.content.match(/The bridge at dawn\./g)).toHaveLength(1)
    expect(article.content).toContain('<figcaption>The bridge at dawn.</figcaption>')
  })

  const credits: [html: string, caption: string | null, credit: string][] = [
    [
      'The bridge at dawn. <span class="credit">Ada Holm/Northport Press</span>',
      'The bridge at dawn.',
      'Ada Holm/Northport Press',
    ],
    ['The Paper’s view. <cite>The Paper</cite>', 'The Paper’s view.', 'The Paper'],
    ['The bridge at dawn. Photo: Ada Holm', 'The bridge at dawn.', 'Photo: Ada Holm'],
    ['The bridge at dawn (Reuters)', 'The bridge at dawn', 'Reuters'],
    ['Der Hafen. © Ada Holm', 'Der Hafen.', '© Ada Holm'],
    ['Foto: Ada Holm', null, 'Foto: Ada Holm'],
    [
      'The bridge. <span>Credit</span><span class="photo-credit">Credit... Ada Holm</span>',
      'The bridge.',
      'Ada Holm',
    ],
  ]
  it.each(credits)('is told from its credit: %s', async (html, caption, credit) => {
    const [image] = await imagesOf({
      amid: `<figure><img src="/img/bridge.jpg"><figcaption>${html}</figcaption></figure>`,
    })
    expect(image).toMatchObject({ caption, credit })
  })

  it('belongs to its own picture in a row of them', async () => {
    const one = (n: number) =>
      `<li><img src="/img/${n}.jpg"><p class="caption">Number ${n}.</p></li>`
    const images = await imagesOf({ amid: `<ul>${one(1)}${one(2)}${one(3)}</ul>` })
    expect(images.map((image) => image.caption)).toEqual(['Number 1.', 'Number 2.', 'Number 3.'])
  })
})
