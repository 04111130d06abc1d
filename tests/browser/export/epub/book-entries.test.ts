import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commands } from 'vitest/browser'
import type { SavedArticle } from '../../../../lib/article'
import { makeArchive } from '../../../../lib/export/archive/make-archive'
import { bookChapter } from '../../../../lib/export/epub/book-chapter'
import { bookEntries } from '../../../../lib/export/epub/book-entries'
import type { Pictures } from '../../../../lib/export/pictures'
import { savedArticle } from '../../../saved-article'
import { testHighlight } from '../../../test-highlight'

const now = Date.UTC(2026, 2, 6)

describe('bookEntries', () => {
  it('makes one article a book with cover, contents, chapter and pictures', async () => {
    const pictures = new Map([[0, await picture('image/webp')]])
    const book = await makeBook([{ article: savedArticle(), pictures }])
    const files = unzipSync(book)

    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'book/picture-1-1.jpg',
      'book/article-1.xhtml',
      'book/cover.xhtml',
      'book/contents.xhtml',
      'book/style.css',
      'book/content.opf',
    ])
    const chapter = xml(files['book/article-1.xhtml'])
    expect(chapter.querySelector('h1')?.textContent).toBe('The ferry runs again')
    expect(chapter.querySelector('img')?.getAttribute('src')).toBe('picture-1-1.jpg')
    expect(chapter.querySelector('em')?.textContent).toBe('Ada Quill')
    const content = xml(files['book/content.opf'])
    expect(content.querySelector('[properties="cover-image"]')?.getAttribute('href')).toBe(
      'picture-1-1.jpg',
    )
    expect([...content.querySelectorAll('creator')].map((node) => node.textContent)).toEqual([
      'Ada Quill',
      'Ben Marsh',
    ])
  })

  it('links to pictures that the library lacks', async () => {
    const book = await makeBook([{ article: savedArticle(), pictures: new Map() }])
    const chapter = xml(unzipSync(book)['book/article-1.xhtml'])
    expect(chapter.querySelector('img')).toBeNull()
    expect(chapter.querySelector('a')?.getAttribute('href')).toBe(
      'https://harbour.example/ferry.jpg',
    )
  })

  it('makes of one article with a WebP a book that epubcheck finds no fault with', async ({
    skip,
  }) => {
    const pictures = new Map([[0, await picture('image/webp')]])
    const book = await makeBook([{ article: savedArticle(), pictures }])
    const checked = await commands.epubcheck(book.toBase64())
    if (!checked) return skip('epubcheck is not installed')
    expect(checked).toEqual({ status: 0, problems: [] })
  }, 300_000)

  it('makes books of odd articles that epubcheck finds no fault with', async ({ skip }) => {
    const odd = '<&"\'\u0000\u0007\uFFFE\uD800 ]]>'
    const articles = [
      savedArticle({ title: odd, siteName: odd, excerpt: odd, lang: 'en_us-x-', dir: 'rtl' }),
      savedArticle({ title: '', publishedTime: 'yesterday', authors: [], byline: null }),
      savedArticle({
        content: `<b><h2>a<ul><li>b</li></ul></h2></b><ul>c<p>d</p></ul><table><tr><td>e</td><td><p>f</p></td></tr><tr><td colspan="3">g</td></tr></table>
          <pre><div>h</div></pre><a href="https://a b/%zz|{}">i</a><a href="https://harbour.example/^x y">j<img src="image:0" alt="k"></a><dl><dd>l</dl><p>${odd}</p>`,
      }),
      savedArticle({
        highlights: [
          testHighlight({ exact: 'ferry is', note: odd, color: 'pink' }),
          testHighlight({ id: 'two', exact: `gone\n${odd}` }),
        ],
      }),
    ].map((article) => ({ article, pictures: new Map() }))
    const pictures = new Map([[0, await picture('image/png')]])
    const book = await makeBook([...articles, { article: savedArticle(), pictures }], odd)
    const checked = await commands.epubcheck(book.toBase64())
    if (!checked) return skip('epubcheck is not installed')
    expect(checked).toEqual({ status: 0, problems: [] })
  }, 300_000)
})

async function makeBook(
  articles: { article: SavedArticle; pictures: Pictures }[],
  title = 'x',
): Promise<Uint8Array> {
  const chapters = await Promise.all(
    articles.map(({ article, pictures }, at) => bookChapter(article, pictures, at + 1)),
  )
  const pieces = await Array.fromAsync(makeArchive(bookEntries(chapters, { title, now })))
  return new Blob(pieces as BlobPart[]).bytes()
}

async function picture(type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(8, 8)
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4)
  return canvas.convertToBlob({ type })
}

function xml(bytes: Uint8Array | undefined): Document {
  const parsed = new DOMParser().parseFromString(strFromU8(bytes!), 'application/xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed
}
