import { expect, it } from 'vitest'
import { extractArticle } from '../../../lib/extract/extract-article'
import { type Filling, newsPage, paragraphs } from './news-page'
import { showPage } from './show-page'

/** Whether the reader is told that the page may not be the whole article. */
async function isAlarmed(filling: Filling): Promise<boolean> {
  try {
    const { completeness } = extractArticle(await showPage(newsPage(filling)))
    return completeness.kind !== 'article'
  } catch {
    // A page that is refused with a sentence is told of, too.
    return true
  }
}

const asHtml = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const beginning = asHtml(paragraphs.slice(0, 2))
const linked = (more: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"${more}}</script>`
const whole = [
  ...paragraphs,
  ...paragraphs.map((text) => `${text} So it was the second time, too.`),
]
const aside = (words: string) => `<aside class="promo"><p>${words}</p></aside>`

const lossy: Record<string, Filling> = {
  'a wall in English': { story: `${beginning}<div><p>To continue reading, log in.</p></div>` },
  'a wall in German': {
    story: `${beginning}<div><p>Weiterlesen mit dem Abo. Jetzt abonnieren.</p></div>`,
  },
  'a wall in French': {
    story: `${beginning}<div><p>Cet article est réservé aux abonnés.</p></div>`,
  },
  'a wall that only its class names': {
    story: `${beginning}<div class="c-paywall"><p>Kun for abonnenter.</p></div>`,
  },
  'a story that is not free': { story: beginning, head: linked(',"isAccessibleForFree":"False"') },
  'a part that is not free': {
    story: beginning,
    head: linked(
      ',"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","cssSelector":".rest"}',
    ),
  },
  'fewer words than the page says': { story: beginning, head: linked(',"wordCount":900') },
  'less than the text in the metadata': {
    story: beginning,
    head: linked(`,"articleBody":${JSON.stringify(whole.join(' '))}`),
  },
  'a check for robots': {
    story:
      '<p>Checking your browser before you go on to the paper you wanted to read. This takes five seconds, and no more.</p>',
    head: '<title>Just a moment…</title>',
  },
  'a cookie notice': {
    story:
      '<p>We and our partners use cookies to make this page what it is. You may accept all cookies or choose among them in the cookie settings below, today and on any other day.</p>',
  },
  'nothing but a line': { story: '<p>The bridge opens.</p>' },
}

const complete: Record<string, Filling> = {
  'a plain story': {},
  'a long story': { story: asHtml(whole) },
  'a call to subscribe beside a long story': {
    story: asHtml(whole),
    atTheEnd: aside('Already a subscriber? Log in to continue.'),
  },
  'a newsletter in the midst': { amid: aside('Sign up for our morning letter, free of charge.') },
  'other stories in the midst': {
    amid: '<div class="related"><h3>Read also</h3><ul><li><a href="/a">Ferry strike in its second week</a></li><li><a href="/b">School roof blown off</a></li></ul></div>',
  },
  'a story that is free': { head: linked(',"isAccessibleForFree":true') },
  'the number of words it says': { head: linked(',"wordCount":180') },
  'the text of the metadata': {
    head: linked(`,"articleBody":${JSON.stringify(paragraphs.join(' '))}`),
  },
  'a quote and a list': {
    amid: '<blockquote><p>Nobody in this town wanted a new one.</p></blockquote><p>Three things are left to do:</p><ul><li>the lamps</li><li>the railings</li></ul>',
  },
  'many comments below': {
    atTheEnd: `<section class="comments"><h2>Comments</h2>${'<div class="comment"><p>What a bridge, and what a wait it was for all of us.</p></div>'.repeat(12)}</section>`,
  },
  'a cookie line at the foot': {
    atTheEnd:
      '<div class="cookie-banner"><p>We use cookies. <button>Accept all cookies</button></p></div>',
  },
}

async function alarmedAmong(pages: Record<string, Filling>): Promise<string[]> {
  const alarmed: string[] = []
  for (const [name, filling] of Object.entries(pages))
    if (await isAlarmed(filling)) alarmed.push(name)
  return alarmed
}

it('tells of each loss planted in eleven pages', async () => {
  expect(await alarmedAmong(lossy)).toEqual(Object.keys(lossy))
})

it('keeps still on eleven pages that are whole', async () => {
  expect(await alarmedAmong(complete)).toEqual([])
})
