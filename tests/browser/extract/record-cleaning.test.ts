import { describe, expect, it } from 'vitest'
import type { Cleaning } from '../../../lib/cleaning'
import { extractArticle } from '../../../lib/extract/extract-article'
import { recordCleaning } from '../../../lib/extract/record/record-cleaning'
import { type Filling, newsPage, paragraphs, title } from './news-page'
import { showPage } from './show-page'

async function clean(filling: Filling, request = {}) {
  let cleaning: Cleaning | null = null
  const page = await showPage(newsPage(filling))
  const article = extractArticle(page, request, (cleaned) => {
    cleaning = recordCleaning(cleaned)
  })
  if (!cleaning) throw new Error('Nothing was left to record.')
  const { removed, kept, outline, images } = cleaning as Cleaning
  const pieces = Array.from(contentOf(article.content).children)
  return { article, removed, kept, outline, images, pieces }
}

function contentOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** A box in the midst of the story that the cleaning drops. */
const box = `<aside class="promo box" id="letter"><h3>Read every morning</h3>
<p>Sign up for <a href="/letter">our newsletter</a> and get it for free.</p></aside>`

describe('the record of what cleaning did', () => {
  it('has each dropped part in its place, with its links', async () => {
    const { removed, pieces } = await clean({ amid: box })
    const letter = removed.find(({ html }) => html.includes('Sign up for'))
    expect(letter?.html).toContain('<a href="https://paper.example/letter">our newsletter</a>')
    expect(pieces[letter!.place - 1]?.textContent).toBe(paragraphs[1])
    expect(pieces[letter!.place]?.textContent).toBe(paragraphs[2])
  })

  it('has nothing twice: each dropped word is in one part, and no kept word in any', async () => {
    const { removed, article } = await clean({ amid: box })
    const dropped = removed.map(({ html }) => contentOf(html).textContent).join('\n')
    for (const words of ['All rights reserved', 'Sign up for', 'Ferry strike enters']) {
      expect(dropped.split(words)).toHaveLength(2)
      expect(article.text).not.toContain(words)
    }
    for (const paragraph of paragraphs) expect(dropped).not.toContain(paragraph)
  })

  it('has parts in doubt where the receipt counts fewer words kept than seen, and only there', async () => {
    const amids = {
      nothing: '',
      box,
      comments: `<section class="comments"><p>What a bridge, and what a wait it was for all of us.</p></section>`,
      details:
        '<details><summary>How it was built</summary><p>Of granite, in three summers.</p></details>',
      lists:
        '<ul><li>Fruit that is sold<ul><li>Apples of the region</li></ul></li><li>Herring</li></ul>',
      quote: '<blockquote>We shall not close it, whatever they say.</blockquote>',
    }
    const counted: string[] = []
    for (const [name, amid] of Object.entries(amids)) {
      const { removed, article } = await clean({ amid })
      const { wordsSeen, wordsKept } = article.completeness
      const isInDoubt = removed.some(({ reason }) => reason === 'in-doubt')
      expect(wordsSeen > wordsKept, name).toBe(isInDoubt)
      if (isInDoubt) counted.push(name)
    }
    expect(counted).toContain('lists')
    expect(counted).not.toContain('nothing')
  })

  it('says why, as far as the cleaning knows', async () => {
    const links = ['Ferry strike goes on', 'Roof blown off', 'Fog in the north']
    const atTheEnd = `<ul class="related">${links.map((text) => `<li><a href="/a">${text}</a></li>`).join('')}</ul>`
    const { removed } = await clean({ amid: box, atTheEnd })
    const reasonOf = (words: string) =>
      removed.find(({ html }) => contentOf(html).textContent.includes(words))?.reason
    expect(reasonOf(title)).toBe('shown-above')
    expect(reasonOf('Berit Holm')).toBe('shown-above')
    expect(reasonOf('Fog in the north')).toBe('mostly-links')
    expect(reasonOf('All rights reserved')).toBe('far-off')
  })

  it('has what could not be seen on the page, where it would have stood', async () => {
    const amid = `<div style="display:none" class="more"><p>The bridge has a second name, which nobody uses.</p>
<script>var words = 'not for reading'</script><style>p { color: red }</style></div>`
    const { removed, pieces } = await clean({ amid })
    const [hidden, ...others] = removed.filter(({ reason }) => reason === 'hidden')
    expect(hidden?.html).toBe('<p>The bridge has a second name, which nobody uses.</p>')
    expect(pieces[hidden!.place - 1]?.textContent).toBe(paragraphs[1])
    expect(others).toEqual([])
  })

  it('has the navigation and the foot of the page, as far from the story', async () => {
    const { removed } = await clean({})
    const frame = removed.filter(({ html }) => /Sport|Weather|All rights reserved/.test(html))
    expect(new Set(frame.map(({ reason }) => reason))).toEqual(new Set(['far-off']))
    expect([removed[0], removed.at(-1)]).toEqual([frame[0], frame.at(-1)])
  })

  it('makes one part of what stands far from the story, and keeps its words apart', async () => {
    const { removed } = await clean({})
    const frame = removed.filter(({ html }) => /Ferry strike|School roof/.test(html))
    expect(frame).toHaveLength(1)
    expect(contentOf(frame[0]!.html).textContent).toMatch(/second week\s?School roof/)
  })

  it('knows where each part stood, so that a selector finds it again', async () => {
    const { removed, kept, outline, pieces } = await clean({ amid: box })
    const letter = removed.find(({ html }) => html.includes('Sign up for'))
    const above = (element: number): string[] => {
      const found = outline[element]
      return found ? [...above(found.parent), `${found.tag}#${found.id}.${found.classes}`] : []
    }
    expect(above(letter!.element)).toContain('aside#letter.promo box')
    expect(kept).toHaveLength(pieces.length)
    expect(above(kept[0]!).at(-1)).toBe('p#.')
    expect(above(kept[0]!)).toContain('div#.article-body')
  })

  it('knows where a picture stood', async () => {
    const amid =
      '<figure class="photo"><img src="/img/bridge.jpg"><figcaption>The bridge at dawn.</figcaption></figure>'
    const { kept, outline, pieces } = await clean({ amid })
    const at = pieces.findIndex(({ localName }) => localName === 'figure')
    expect(outline[kept[at]!]?.tag).toBe('img')
  })

  it('has the pictures that were dropped amid the story, with their captions', async () => {
    const amid = `<figure class="author-portrait"><img src="/img/holm.jpg" alt="A woman on a pier">
<figcaption>Our reporter on the pier. <span class="credit">Photo: Ida Brandt</span></figcaption></figure>`
    const { removed, images, article, pieces } = await clean({ amid })
    expect(article.images).toEqual([])
    expect(images).toEqual([
      {
        url: 'https://paper.example/img/holm.jpg',
        alt: 'A woman on a pier',
        width: null,
        height: null,
        caption: 'Our reporter on the pier.',
        credit: 'Photo: Ida Brandt',
      },
    ])
    const portrait = removed.filter(({ html }) => html.includes('<img'))
    expect(portrait).toMatchObject([{ reason: 'no-story' }])
    expect(portrait[0]?.html).toContain('<img src="image:9000" alt="A woman on a pier">')
    expect(pieces[portrait[0]!.place - 1]?.textContent).toBe(paragraphs[1])
    const words = removed.map(({ html }) => contentOf(html).textContent).join('\n')
    expect(words.split('Our reporter on the pier')).toHaveLength(2)
  })

  it('says of a picture that a rule of the reader’s drops that it was the rule', async () => {
    const amid = `<figure class="photo"><img src="/img/bridge.jpg" alt="The bridge"></figure>`
    const judge = (element: Element) => (element.closest('.photo') ? false : null)
    const { removed, article } = await clean({ amid }, { judge })
    expect(article.images).toEqual([])
    const picture = removed.filter(({ html }) => html.includes('<img'))
    expect(picture).toMatchObject([{ reason: 'site-rule' }])
  })

  it('has each picture of a part that holds several by its own number', async () => {
    const faces = ['holm', 'brandt'].map(
      (name) => `<li><img src="/img/${name}.jpg" alt="${name}">${name} has left us</li>`,
    )
    const amid = `<ul class="author-portraits">${faces.join('')}</ul>`
    const { removed, images } = await clean({ amid })
    const [part, ...others] = removed.filter(({ html }) => html.includes('<img'))
    expect(others).toEqual([])
    const alts = [...contentOf(part!.html).querySelectorAll('img')].map((image) => [
      image.getAttribute('src'),
      image.alt,
    ])
    expect(alts).toEqual([
      ['image:9000', 'holm'],
      ['image:9001', 'brandt'],
    ])
    expect(images?.map(({ alt }) => alt)).toEqual(['holm', 'brandt'])
  })

  it('has no picture twice, none of a teaser outside the story, and no icon', async () => {
    const amid = `<figure><img src="/img/bridge.jpg"><figcaption>The bridge.</figcaption></figure>
<p class="share"><img src="/img/share.png" width="24" height="24"></p><p><img src="/img/bridge.jpg?w=90"></p>`
    const atTheEnd =
      '<div class="related"><a href="/a"><img src="/img/ferry.jpg" alt=""> Ferry strike goes on</a></div>'
    const { images, article } = await clean({ amid, atTheEnd })
    expect(article.images).toHaveLength(1)
    expect(images).toBeUndefined()
  })

  it('stays small on a page with very much else', async () => {
    const amid = `<div class="comments">${'<div class="comment"><p>What a bridge, and what a town, and what a very long wait it was.</p></div>'.repeat(5000)}</div>`
    const { removed, outline } = await clean({ amid })
    expect(JSON.stringify({ removed, outline }).length).toBeLessThan(1_000_000)
    expect(removed.reduce((sum, { html }) => sum + html.length, 0)).toBeLessThanOrEqual(200_000)
  })
})
