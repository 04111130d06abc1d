import type { SavedArticle } from '../lib/article'

/** A whole saved article to change in a test. */
export function savedArticle(change: Partial<SavedArticle> = {}): SavedArticle {
  return {
    id: '0b5f6a52-6d0c-4a5b-9a39-0d4fbb3a4a11',
    key: 'harbour.example/2026/ferry',
    url: 'https://harbour.example/2026/ferry',
    canonicalUrl: null,
    title: 'The ferry runs again',
    byline: 'Ada Quill and Ben Marsh',
    authors: [
      { name: 'Ada Quill', url: null },
      { name: 'Ben Marsh', url: 'https://harbour.example/marsh' },
    ],
    siteName: 'Harbour Gazette',
    agency: null,
    section: 'Local',
    dateline: null,
    excerpt: 'After three weeks, “everyone” is back on board.',
    publishedTime: '2026-03-04T06:30:00+01:00',
    modifiedTime: null,
    correction: null,
    keywords: [],
    lang: 'en',
    dir: 'ltr',
    leadImage: 0,
    content:
      '<p>The <b>ferry</b> is back.</p><figure><img src="image:0" alt="A ferry"><figcaption>Leaving at six. <cite>Ada Quill</cite></figcaption></figure>',
    images: [
      {
        url: 'https://harbour.example/ferry.jpg',
        alt: 'A ferry',
        width: 1200,
        height: 800,
        caption: 'Leaving at six.',
        credit: 'Ada Quill',
      },
    ],
    text: 'The ferry is back.',
    wordCount: 4,
    completeness: {
      kind: 'article',
      wordsSeen: 4,
      wordsKept: 4,
      imagesSeen: 1,
      imagesKept: 1,
      captionsSeen: 1,
      captionsKept: 1,
    },
    savedAt: Date.UTC(2026, 2, 5, 8, 15),
    updatedAt: Date.UTC(2026, 2, 5, 8, 15),
    readAt: null,
    highlights: [],
    progress: 0,
    archived: false,
    starred: false,
    tags: ['ferries'],
    ...change,
  }
}
