import type { SavedArticle } from '../lib/article'

/** A made-up article of 700 words with links, emphasis, a list and a figure. */
export function benchArticle(number: number): SavedArticle {
  const paragraphs = Array.from({ length: 14 }, (_, index) => paragraph(number, index))
  const content = `${paragraphs.slice(0, 4).map(html).join('')}
    <figure><img src="image:0" alt="The quay"><figcaption>The quay at six. <cite>Ada Quill</cite></figcaption></figure>
    <h2>What comes next</h2><ul><li>First thing ${number}</li><li>Second <b>thing</b></li></ul>
    ${paragraphs.slice(4).map(html).join('')}`
  return {
    id: crypto.randomUUID(),
    key: `bench.example/${number}`,
    url: `https://bench.example/${number}`,
    canonicalUrl: null,
    title: `The ferry of day ${number} runs again`,
    byline: 'Ada Quill',
    authors: [{ name: 'Ada Quill', url: null }],
    siteName: 'Harbour Gazette',
    agency: null,
    section: 'Local',
    dateline: null,
    excerpt: 'After three weeks everyone is back on board.',
    publishedTime: '2026-03-04',
    modifiedTime: null,
    correction: null,
    keywords: [],
    lang: 'en',
    dir: 'ltr',
    leadImage: 0,
    content,
    images: [
      {
        url: 'https://bench.example/quay.jpg',
        alt: 'The quay',
        width: null,
        height: null,
        caption: null,
        credit: null,
      },
    ],
    text: paragraphs.join('\n'),
    wordCount: 700,
    completeness: {
      kind: 'article',
      wordsSeen: 700,
      wordsKept: 700,
      imagesSeen: 1,
      imagesKept: 1,
      captionsSeen: 1,
      captionsKept: 1,
    },
    savedAt: 1_700_000_000_000 + number,
    updatedAt: 1_700_000_000_000 + number,
    readAt: null,
    highlights: [],
    progress: 0,
    archived: false,
    starred: false,
    tags: [],
  }
}

const words =
  'harbour ferry council vote night water signal keeper report price winter rope engine season ticket bridge light morning wind'.split(
    ' ',
  )

function paragraph(number: number, index: number): string {
  return Array.from({ length: 50 }, (_, at) =>
    at % 2 ? words[(number * 7 + index * 13 + at * 5) % 19] : rareWord(number, 50 * index + at),
  ).join(' ')
}

/** So many words are in all the articles together; the higher its number, the rarer a word (Zipf's law). */
const vocabulary = 60_000
const syllables = 'ka lo mi ten sur ba ne vor di pel gu san ri tos fe lan'.split(' ')

function rareWord(number: number, at: number): string {
  // Knuth's multiplicative hash, twice: the same article is the same in every run.
  const hash = Math.imul(Math.imul(number + 1, 2654435761) ^ (at + 1), 2246822519) >>> 0
  const rank = Math.floor(vocabulary ** (hash / 2 ** 32))
  return rank.toString(16).replace(/./g, (digit) => syllables[Number.parseInt(digit, 16)] ?? '')
}

function html(text: string): string {
  return `<p>The <b>${text.slice(0, 20)}</b> <a href="https://bench.example/more">${text.slice(20, 60)}</a> <em>then</em>${text.slice(60)}.</p>`
}
