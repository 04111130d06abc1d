import { i18n } from '#i18n'
import type { SavedArticle } from '../../lib/article'

/** Made up: a preview needs no saved article. */
export function sampleArticle(): SavedArticle {
  const savedAt = Date.UTC(2026, 2, 5, 8, 15)
  const url = 'https://harbour.example/ferry'
  const text = i18n.t('export.sampleText')
  const wordCount = text.split(' ').length
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return {
    id: 'sample',
    key: url,
    url,
    canonicalUrl: null,
    title: i18n.t('export.sampleTitle'),
    byline: null,
    authors: [{ name: 'Ada Quill', url: null }],
    siteName: i18n.t('export.sampleSite'),
    agency: null,
    section: i18n.t('export.sampleSection'),
    dateline: null,
    excerpt: null,
    publishedTime: '2026-03-04',
    modifiedTime: null,
    correction: null,
    keywords: [],
    lang: 'en',
    dir: null,
    leadImage: null,
    content: paragraph.outerHTML,
    images: [],
    text,
    wordCount,
    completeness: {
      kind: 'article',
      wordsSeen: wordCount,
      wordsKept: wordCount,
      imagesSeen: 0,
      imagesKept: 0,
      captionsSeen: 0,
      captionsKept: 0,
    },
    savedAt,
    updatedAt: savedAt,
    readAt: null,
    progress: 0,
    archived: false,
    starred: false,
    tags: [i18n.t('export.sampleTag')],
    highlights: [],
  }
}
