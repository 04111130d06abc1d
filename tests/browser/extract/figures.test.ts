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
    'in data-src without a file’s ending':
      '<figure><img src="/img/placeholder.gif" data-src="/img/bridge.jpg"></figure>',
    'in a loader’s attribute of another name':
      '<figure><img src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E" nitro-lazy-src="/img/bridge.jpg"></figure>',
    'in data-srcset of a source':
      '<figure><picture><source data-srcset="/img/bridge.jpg 900w"><img src="/img/spacer/16.png"></picture></figure>',
    'in a source for wide windows':
      '<figure><picture><source media="(max-width: 700px)" srcset="/img/tall.jpg"><source media="(min-width: 701px)" srcset="/img/bridge.jpg"><img src="/img/s.jpg"></picture></figure>',
    'in src rather than in a source for a telephone':
      '<figure><picture><source media="(max-width: 700px)" srcset="/img/tall.jpg"><img src="/img/bridge.jpg"></picture></figure>',
    'in src rather than in an uncropped file':
      '<figure><img src="/img/bridge.jpg" data-full-src="/img/uncropped.jpg"></figure>',
    'in a container without a box':
      '<div style="display:contents"><figure><img src="/img/bridge.jpg"></figure></div>',
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

  it('is found where the headline and what stands below it are outside of the article', async () => {
    const lead = 'Walkers have it for themselves, and a bus that is nearly silent.'
    const page = newsPage({
      head: `<meta name="description" content="${lead}">`,
      amid: '<h2>In the riverbed</h2><figure><img src="/img/bridge.jpg"><figcaption>At dawn.</figcaption></figure>',
    })
      .replace('<article class="article">', '<header>')
      .replace('<div class="article-body">', `<h2>${lead}</h2></header><article>`)
      .replace('</div></article>', '</article>')
    const article = extractArticle(await showPage(page))
    expect(article.text).toContain(lead)
    expect(article.images.map((image) => image.caption)).toEqual(['At dawn.'])
  })

  it('shown twice is one, with the caption', async () => {
    const images = await imagesOf({
      belowTitle: '<div><img src="/img/bridge.jpg?w=200"></div>',
      amid: '<figure><img src="/img/bridge.jpg?w=800"><figcaption>Seen from the ferry.</figcaption></figure>',
    })
    expect(images.map((image) => image.caption)).toEqual(['Seen from the ferry.'])
  })

  it('with two captions stands twice', async () => {
    const one = (words: string) =>
      `<figure><img src="/img/bridge.jpg"><figcaption>${words}</figcaption></figure>`
    const images = await imagesOf({ belowTitle: one('At dawn.'), amid: one('At noon.') })
    expect(images.map((image) => image.caption)).toEqual(['At dawn.', 'At noon.'])
  })

  it('is another where a service is asked for another', async () => {
    const amid = [1, 2]
      .map((n) => `<figure><img src="/resize?url=%2Fimg%2F${n}.jpg&w=640"></figure>`)
      .join('')
    expect(await imagesOf({ amid })).toHaveLength(2)
  })

  it('is none where the page keeps only a place or an address to fill in', async () => {
    const amid =
      '<figure><img data-src="/img/{format}.jpg"></figure><figure><img src="/img/lazy-placeholder.jpg"></figure>'
    expect(await imagesOf({ amid })).toEqual([])
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
    'the face in an element that is called so':
      '<div class="author-box"><picture><img src="/img/face.jpg"></picture></div>',
    'a card all of which is a link':
      '<a href="/other"><figure><img src="/img/other.jpg"><figcaption>Agency</figcaption></figure><h3>Ferry strike enters its second week</h3></a>',
    'a picture beside a headline that is a link':
      '<div><div><img src="/img/other.jpg"></div><h3><a href="/other">Ferry strike enters its second week</a></h3></div>',
    'a picture in the card of another article':
      '<article class="card"><figure><img src="/img/other.jpg"><figcaption>The ferry.</figcaption></figure><h3>Ferry strike</h3></article>',
    'a logo’s file': '<div><img src="/img/print-logo.png"></div>',
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

  it('is found in the figure that also shows an icon', async () => {
    const amid =
      '<figure><div><img src="/img/bridge.jpg"><a href="/img/bridge.jpg"><img src="/img/enlarge.svg"></a></div><figcaption>The bridge at dawn.</figcaption></figure>'
    const [image] = await imagesOf({ amid })
    expect(image?.caption).toBe('The bridge at dawn.')
  })

  it('is found behind a button, where it says what the picture shows', async () => {
    const shown = 'Walkers on the old harbour bridge in Northport on Monday morning.'
    const amid = `<div><img src="/img/bridge.jpg" alt="${shown}"><button>More</button></div><div style="display:none">${shown} <small>The Paper</small></div>`
    const article = extractArticle(await showPage(newsPage({ amid })))
    expect(article.images).toMatchObject([{ caption: shown, credit: 'The Paper' }])
    expect(article.content.match(/on Monday morning\. <cite>/g)).toHaveLength(1)
    expect(article.content).not.toContain(`<p>${shown}`)
  })

  it('is found beside a credit that is called so', async () => {
    const amid =
      '<figure><img src="/img/bridge.jpg"><p>The bridge at dawn.</p><p class="photo-credit">Ada Holm</p></figure>'
    expect(await imagesOf({ amid })).toMatchObject([
      { caption: 'The bridge at dawn.', credit: 'Ada Holm' },
    ])
  })

  it('is no time of day', async () => {
    const amid = '<div><img src="/img/bridge.jpg"><span>As of 23 November, 17:23</span></div>'
    expect(await imagesOf({ amid })).toMatchObject([{ caption: null }])
  })

  it('has the credit that stands elsewhere in its figure, or in the title of its picture', async () => {
    const words = '<figcaption>The bridge at dawn.</figcaption>'
    const amid = `<figure><div><img src="/img/1.jpg"><span>Foto: Ada Holm</span></div>${words}</figure><figure><img src="/img/2.jpg" title="The bridge | Bild: Ada Holm">${words}</figure>`
    const images = await imagesOf({ amid })
    expect(images.map((image) => image.credit)).toEqual(['Foto: Ada Holm', 'Bild: Ada Holm'])
  })

  const credits: [html: string, caption: string | null, credit: string][] = [
    [
      '<span>Image caption, </span>The bridge at dawn. <span>Image source, Northport Press</span>',
      'The bridge at dawn.',
      'Northport Press',
    ],
    ['木造の橋、山田太郎撮影', '木造の橋', '山田太郎撮影'],
    ['港口的老桥。刘洋摄', '港口的老桥。', '刘洋摄'],
    ['पुल फिर खुला। फोटो: आशा वर्मा', 'पुल फिर खुला।', 'फोटो: आशा वर्मा'],
    [
      'The bridge at dawn. <span class="credit">Ada Holm/Northport Press</span>',
      'The bridge at dawn.',
      'Ada Holm/Northport Press',
    ],
    ['The Paper’s view. <cite>The Paper</cite>', 'The Paper’s view.', 'The Paper'],
    ['The bridge at dawn. Photo: Ada Holm', 'The bridge at dawn.', 'Photo: Ada Holm'],
    ['The bridge at dawn (Reuters)', 'The bridge at dawn', 'Reuters'],
    ['Der Hafen. © Ada Holm', 'Der Hafen.', '© Ada Holm'],
    ['<p>The bridge at dawn.</p><p>Ada Holm</p>', 'The bridge at dawn.', 'Ada Holm'],
    [
      'The bridge. <span class="credit">Photo by Ada Holm</span> <span>/ The Paper</span>',
      'The bridge.',
      'Photo by Ada Holm The Paper',
    ],
    ['The bridge at dawn. Kuvaaja: Ada Holm', 'The bridge at dawn.', 'Kuvaaja: Ada Holm'],
    ['다리가 아침에 다시 열렸다. 뉴스통신', '다리가 아침에 다시 열렸다.', '뉴스통신'],
    ['Getty Images', null, 'Getty Images'],
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
