import { describe, expect, it } from 'vitest'
import type { SavedArticle } from '../../../lib/article'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { markdownArticle } from '../../../lib/import/markdown-article'
import { sanitize } from '../../../lib/sanitize'
import { savedArticle } from '../../saved-article'

describe('an article that Offprint wrote as Markdown', () => {
  it('comes back as the same record, field by field', () => {
    const article = whole({
      content:
        '<p>The <strong>ferry</strong> is back.</p><figure><img src="image:0" alt="A ferry" width="1200" height="800"><figcaption>Leaving at six. <cite>Ada Quill</cite></figcaption></figure>',
      text: 'The ferry is back.\nLeaving at six. Ada Quill',
      wordCount: 9,
      canonicalUrl: 'https://harbour.example/2026/ferry',
      agency: 'DPA',
      dateline: 'Lamb Holm',
      modifiedTime: '2026-03-04T09:00:00Z',
      correction: 'An earlier version named -- and <b> wrongly.',
      keywords: ['ferry', 'a, b'],
      readAt: 1_772_700_000_789,
      progress: 0.25,
      archived: true,
      starred: true,
      tags: ['ferries', 'two words', '#3'],
    })
    expect(read(renderMarkdown(article)).article).toEqual(article)
  })

  it('comes back where its page was a file, with the places of its pictures', () => {
    const [image] = savedArticle().images
    const article = whole({
      url: 'file:///papers/ferry.html',
      canonicalUrl: null,
      images: image ? [{ ...image, url: 'file:///papers/ferry_files/six.jpg' }] : [],
      content:
        '<p>The ferry is back.</p><figure><img src="image:0" alt="A ferry" width="1200" height="800"></figure>',
    })
    const back = read(renderMarkdown(article)).article
    expect(back).toMatchObject({
      url: article.url,
      images: [{ url: 'file:///papers/ferry_files/six.jpg' }],
    })
    expect(back.content).toBe(article.content)
  })

  it.each([
    '<header><p>First <strong>words</strong>.</p></header><p>Story.</p>',
    '<header><h2>Under the title</h2><p>More.</p></header><h2>Story</h2><h4>Deeper</h4><p>Words</p>',
    '<figure><img src="image:0" alt="A ferry" width="1200" height="800"><figcaption><cite>Ada Quill</cite></figcaption></figure><p>Story</p>',
    '<figure><img src="image:0" alt="A ferry" width="1200" height="800"></figure><p>Leaving <em>at six</em>.</p>',
    '<figure><img src="image:0" alt="A ferry" width="1200" height="800"><figcaption>In <em>The Net</em></figcaption></figure><p><em>Alone</em></p>',
    '<ol start="4"><li>Four</li><li>Five<ul><li>deeper</li></ul></li></ol><p>Story</p>',
    '<blockquote><p>Said</p><blockquote><p>before</p></blockquote></blockquote><hr><p>Story</p>',
    '<table><thead><tr><th>Boat</th><th>Feet</th></tr></thead><tbody><tr><td>A | B</td><td>3<br>4</td></tr></tbody></table><p>Story</p>',
    '<table><tbody><tr><td>Boat</td><td>Feet</td></tr><tr><td>A</td><td>3</td></tr></tbody></table><p>Story</p>',
    '<pre><code>one  two\n  ```three</code></pre><p>Some <code>code</code> and <del>old</del> words</p>',
    '<p>1. not a list *and* &lt;b&gt; no _tag_ www.harbour.example ![[no.jpg]]<br>second line</p>',
    '<p><a href="https://harbour.example/a_b?c=1&amp;d=(2)">a <strong>link</strong></a></p>',
  ])('keeps %s', (html) => {
    const article = whole({ content: html })
    expect(read(renderMarkdown(article)).article.content).toBe(article.content)
  })
})

describe('highlights', () => {
  const highlight = {
    id: 'h-1',
    exact: 'The ferry\nis back',
    prefix: 'before -- ',
    suffix: '',
    start: 4,
    end: 22,
    color: 'green',
    note: 'See *this*\nand that\n\nlater',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_001,
  }
  const section = `
<!-- offprint:highlights -->

## Highlights

> The ferry
>
> is back

See \\*this\\*\\
and that

later

<!-- offprint:highlight {"id":"h-1","color":"green","prefix":"before \\u002d\\u002d ","suffix":"","start":4,"end":22,"created":1700000000000,"updated":1700000000001} -->

> By hand
`

  it('come off the end of the text, with their notes, and those made by hand too', () => {
    const plain = renderMarkdown(whole({}))
    const at = plain.lastIndexOf('<!-- offprint ')
    const { article } = read(`${plain.slice(0, at)}${section}\n${plain.slice(at)}`)
    expect(article.highlights).toEqual([
      highlight,
      expect.objectContaining({ exact: 'By hand', color: 'yellow', note: null, prefix: '' }),
    ])
    expect(article.content).toBe(read(plain).article.content)
  })

  it('are not what only looks like them in code', () => {
    const content = '<pre><code>&lt;!-- offprint:highlights --&gt;\n\n## Highlights</code></pre>'
    expect(read(renderMarkdown(whole({ content }))).article).toMatchObject({
      content,
      highlights: [],
    })
  })
})

/** As an article of the library has it: sanitized. */
function whole(change: Partial<SavedArticle>): SavedArticle {
  const article = savedArticle(change)
  const holder = document.createElement('div')
  holder.append(sanitize(article.content))
  return { ...article, content: holder.innerHTML }
}

function read(markdown: string, files: string[] = []) {
  return markdownArticle({
    bytes: new TextEncoder().encode(markdown),
    path: 'notes/The ferry.md',
    modified: 1_700_000_000_000,
    findFile: (link) => files.find((file) => file === link) ?? null,
  })
}
