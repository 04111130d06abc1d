import { type Article, type Highlight, highlightColors, type SavedArticle } from '../lib/article'
import { articleKey, cleanUrl } from '../lib/article-key'
import { toOutcome } from '../lib/errors'
import { markdownFile } from '../lib/export/markdown-file'
import { renderMarkdown } from '../lib/export/render-markdown'
import { extractArticle } from '../lib/extract/extract-article'
import { describeQuote } from '../lib/highlights/describe-quote'
import { textMap } from '../lib/highlights/text-map'
import { markdownArticle } from '../lib/import/markdown-article'
import { sanitize } from '../lib/sanitize'
import { defaultSettings } from '../lib/settings'
import { articleDifferences } from '../tests/article-differences'

export type ImportOutcome =
  | { error: string }
  | { ms: number; differences: string[]; isIdentical: boolean; markdown: string }

/** Cleans the page, writes the article as Markdown, reads that, and says what has changed. */
async function importAgain(): Promise<ImportOutcome> {
  const outcome = await toOutcome(() => extractArticle(document))
  if (!outcome.ok) return { error: outcome.code }
  const article = saved(outcome.value)
  const markdown = renderMarkdown(article)
  const bytes = new TextEncoder().encode(markdown)
  const start = performance.now()
  const read = markdownArticle({ bytes, path: 'a.md', modified: 0, findFile: () => null })
  return {
    ms: performance.now() - start,
    differences: [...articleDifferences(article, read.article), ...(await lostPictures(article))],
    isIdentical: article.content === read.article.content,
    markdown,
  }
}

function saved(article: Article): SavedArticle {
  return {
    ...article,
    id: crypto.randomUUID?.() ?? '0b5f6a52-6d0c-4a5b-9a39-0d4fbb3a4a11',
    key: articleKey(article.url, article.canonicalUrl),
    url: cleanUrl(article.url),
    savedAt: 1_772_700_000_123,
    updatedAt: 1_772_700_000_456,
    readAt: 1_772_700_000_789,
    progress: 0.4,
    archived: true,
    starred: true,
    tags: ['näïve “tags”', 'two words'],
    highlights: highlightsOf(article.content),
  }
}

/** Pictures that do not come back to their places, beside the file in either kind of link or in it. */
async function lostPictures(article: SavedArticle): Promise<string[]> {
  const pictures = new Map(
    article.images.map((_, index) => [
      index,
      new Blob([`picture ${index}`], { type: index % 2 ? 'image/jpeg' : 'image/png' }),
    ]),
  )
  const shown = (content: string) => new Set(content.match(/image:\d+/g))
  const wanted = pictures
    .entries()
    .filter(([index]) => shown(article.content).has(`image:${index}`))
  const before = JSON.stringify(
    await Array.fromAsync(wanted, async ([index, blob]) => [index, await blob.text()]),
  )
  const lost: string[] = []
  for (const markdownPictures of ['beside', 'embeds', 'inside'] as const) {
    const choices = { ...defaultSettings, markdownPictures }
    const { text, beside } = await markdownFile(article, async () => pictures, choices)
    const bytes = new TextEncoder().encode(text)
    const findFile = (link: string) => (beside?.has(decodeURI(link)) ? decodeURI(link) : null)
    const { sources } = markdownArticle({ bytes, path: 'a.md', modified: 0, findFile })
    const read = await Promise.all(
      sources.map(async (source) => {
        const blob =
          'path' in source ? beside?.get(source.path) : await (await fetch(source.dataUrl)).blob()
        return [source.index, await blob?.text()] as const
      }),
    )
    const after = JSON.stringify([...new Map(read)].toSorted(([one], [other]) => one - other))
    if (after !== before) lost.push(`pictures ${markdownPictures}: ${before} | ${after}`)
  }
  return lost
}

/** At the start, in the middle and towards the end, the longest over several paragraphs. */
function highlightsOf(content: string): Highlight[] {
  const { text } = textMap(sanitize(content))
  return [0, 0.4, 0.8].flatMap((place, at) => {
    const start = Math.floor(place * text.length)
    const quote = describeQuote(text, { start, end: start + 30 * 5 ** at })
    if (!quote) return []
    const note = at === 1 ? 'See *this*\n<b>and</b> that --> #1\n\n> later' : null
    const times = { createdAt: 1_772_700_000_000, updatedAt: 1_772_700_000_000 + at }
    return [{ id: `mark-${at}`, ...quote, color: highlightColors[at] ?? 'yellow', note, ...times }]
  })
}

declare global {
  var offprintImport: { importAgain: typeof importAgain }
}

globalThis.offprintImport = { importAgain }
