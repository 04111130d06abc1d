import { describe, expect, it, vi } from 'vitest'
import { AppError, type ErrorCode } from '../../../lib/errors'
import { readabilityChoice } from '../../../lib/extract/content/readability-choice'
import { extractArticle } from '../../../lib/extract/extract-article'
import { copyPage } from '../../../lib/extract/prepare-page/copy-page'
import { newsPage, paragraphs, title } from './news-page'
import { showPage } from './show-page'

describe('a news page', () => {
  it('comes out as its title and its paragraphs, nothing else', async () => {
    const article = extractArticle(await showPage(newsPage()))
    expect(article.title).toBe(title)
    expect(article.text.split('\n')).toEqual(paragraphs)
    expect(article.content).not.toMatch(/<(div|nav|aside|footer|section|h1)\b/)
  })

  it('is not changed by being read', async () => {
    const page = await showPage(
      newsPage({
        amid: '<form id="f"><input name="parentNode"></form><noscript><img src="/late.jpg"></noscript><div hidden>never seen</div>',
      }),
    )
    const before = page.documentElement.outerHTML
    extractArticle(page)
    expect(page.documentElement.outerHTML).toBe(before)
  })

  it('crosses to the background as plain JSON', async () => {
    const article = extractArticle(await showPage(newsPage()))
    expect(JSON.parse(JSON.stringify(article))).toEqual(article)
  })

  it('has absolute links', async () => {
    const amid =
      '<p>The council has put <a href="/minutes?y=2026">the minutes of that long meeting</a> on its pages, where everybody in town can read them.</p>'
    const article = extractArticle(await showPage(newsPage({ amid })))
    expect(article.content).toContain('href="https://paper.example/minutes?y=2026"')
  })

  it('loses what a reader cannot see', async () => {
    const amid =
      '<p style="display:none">This paragraph was for the machines that read the page, and for nobody else in the world at all.</p>'
    const article = extractArticle(await showPage(newsPage({ amid })))
    expect(article.text).not.toContain('for the machines')
  })

  it('keeps what a reader may unfold, with its headings', async () => {
    const [question, answer] = ['Who pays for the lamps?', paragraphs[5]]
    const story = [
      ...paragraphs.slice(0, 4).map((text) => `<p>${text}</p>`),
      `<details><summary>${question}</summary><p>${answer}</p></details>`,
      `<p>${paragraphs[4]}</p>`,
    ].join('\n')
    const article = extractArticle(await showPage(newsPage({ story })))
    expect(article.text.split('\n')).toEqual([
      ...paragraphs.slice(0, 4),
      question,
      answer,
      paragraphs[4],
    ])
  })

  it('loses a dialog that covers it', async () => {
    const dialog = `<div class="message-overlay" role="dialog" aria-modal="true"><h2>We value your privacy</h2>
<p>We and our 842 partners store and read information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device for personalised advertising and content, measurement and audience research.</p>
<p>With your permission we and our partners may use precise geolocation data and identification through device scanning. You may click to consent to our and our partners’ processing as described above.</p>
<p>Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only.</p></div>`
    const head = '<meta name="author" content="Berit Holm">'
    const page = newsPage({ head })
      .replace('<header', `${dialog}<header`)
      .replace(/<div class="byline">.*<\/div>/, '<p class="by">By Berit Holm</p>')
    const article = extractArticle(await showPage(page))
    expect(article.text.split('\n')).toEqual(paragraphs)
  })

  it('goes on behind a list that has most of its words', async () => {
    const long = paragraphs.slice(1, 5).map((text) => `<li>${text} ${text}</li>`)
    const story = `<p>${paragraphs[0]}</p><ul>${long.join('')}</ul><p>${paragraphs[5]}</p><p>The ferryman has sold his boat.</p>`
    const article = extractArticle(await showPage(newsPage({ story })))
    expect(article.text.split('\n').slice(-2)).toEqual([
      paragraphs[5],
      'The ferryman has sold his boat.',
    ])
  })

  it('keeps a story that is split over several containers of one class', async () => {
    const story = paragraphs
      .map((text) => `<div class="story-part"><p>${text}</p></div><div class="ad-slot"></div>`)
      .join('\n')
    const article = extractArticle(await showPage(newsPage({ story })))
    expect(article.text.split('\n')).toEqual(paragraphs)
  })
})

describe('a page that clobbers the DOM', () => {
  const names = [
    'parentNode',
    'nodeName',
    'attributes',
    'children',
    'firstChild',
    'tagName',
    'textContent',
  ]
  const clobbering = (name: string) =>
    newsPage({
      amid: `<form><input name="${name}"><button id="${name}">x</button><p>Ask the council a question about the bridge.</p></form>`,
    })

  it.each(names)('with a control named %s is read all the same', async (name) => {
    const article = extractArticle(await showPage(clobbering(name)))
    for (const text of paragraphs) expect(article.text).toContain(text)
  })

  it.each(names)('with a control named %s does not stop Readability either', async (name) => {
    const fallback = vi.fn(readabilityChoice)
    const article = extractArticle(await showPage(clobbering(name)), { fallback })
    expect(fallback).toHaveReturned()
    for (const text of paragraphs) expect(article.text).toContain(text)
  })

  it.each(names)('with a control named %s is chosen from by Readability itself', async (name) => {
    const { copy } = copyPage(await showPage(clobbering(name)), [])
    const isChosen = readabilityChoice(copy)
    const chosen = [...copy.querySelectorAll('.article-body > p')].filter(isChosen)
    expect(chosen.map((element) => element.textContent)).toEqual(paragraphs)
  })
})

describe('what cannot be saved is refused with a reason', () => {
  it('an empty page', async () => {
    expect(
      codeOf(
        await showPage('<!doctype html><html><head></head><body> <script></script></body></html>'),
      ),
    ).toBe('empty-page')
  })

  it('a page without an article', async () => {
    const links = Array.from({ length: 30 }, (_, n) => `<li><a href="/${n}">Section ${n}</a></li>`)
    expect(
      codeOf(
        await showPage(
          `<html><head></head><body><nav><ul>${links.join('')}</ul></nav></body></html>`,
        ),
      ),
    ).toBe('not-an-article')
  })

  it('a page that is too deep to walk', async () => {
    const page = await showPage(newsPage())
    let at: Element = page.body
    for (let depth = 0; depth < 1_100; depth++) at = at.appendChild(page.createElement('div'))
    expect(codeOf(page)).toBe('page-too-large')
  })

  it('a page with too many elements, at once', async () => {
    const page = await showPage(newsPage())
    const holder = page.createElement('div')
    for (let number = 0; number < 251_000; number++) holder.append(page.createElement('b'))
    page.body.append(holder)
    const start = performance.now()
    expect(codeOf(page)).toBe('page-too-large')
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('a selection where nothing is selected', async () => {
    expect(codeOf(await showPage(newsPage()), { selection: true })).toBe('no-selection')
  })
})

describe('a selection', () => {
  it('comes out alone, with the page’s title', async () => {
    const page = await showPage(newsPage())
    const chosen = page.querySelectorAll('.article-body p')
    page.getSelection()?.setBaseAndExtent(chosen[2]!, 0, chosen[3]!, 1)
    const article = extractArticle(page, { selection: true })
    expect(article.text.split('\n')).toEqual(paragraphs.slice(2, 4))
    expect(article.title).toBe(title)
    expect(article.completeness.kind).toBe('selection')
  })
})

function codeOf(page: Document, request?: { selection: boolean }): ErrorCode | null {
  try {
    extractArticle(page, request)
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
