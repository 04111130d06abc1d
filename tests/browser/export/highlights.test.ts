import { expect, test } from 'vitest'
import { chapter } from '../../../lib/export/epub/chapter'
import { type FormatName, formats } from '../../../lib/export/formats'
import { htmlFile } from '../../../lib/export/html-file'
import { jsonFile } from '../../../lib/export/json-file'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { richText } from '../../../lib/export/rich-text'
import { textFile } from '../../../lib/export/text-file'
import { markdownArticle } from '../../../lib/import/markdown-article'
import { defaultSettings } from '../../../lib/settings'
import { savedArticle } from '../../saved-article'
import { testHighlight } from '../../test-highlight'

const content =
  '<p>The ferry is <em>back</em>.</p><p>“It was time,” said the <b>master</b>.</p><p>An own <mark>mark</mark>.</p>'
const text = 'The ferry is back.\n“It was time,” said the master.\nAn own mark.'
const note = 'Who -->\nis <b>this</b>?\n\n# 5 *stars*'
const highlights = [
  testHighlight({ id: 'a', exact: 'said the master', color: 'blue', note, start: 34, end: 49 }),
  testHighlight({ id: 'b', exact: 'is back.\n“It was time', color: 'green', start: 10, end: 31 }),
  testHighlight({ id: 'c', exact: 'The captain was ill.', color: 'pink' }),
]
const article = savedArticle({ content, text, highlights })

test.each(Object.keys(formats) as FormatName[])(
  '%s has the words and the note of each',
  async (name) => {
    const plain = savedArticle({
      content,
      text,
      highlights: [
        testHighlight({ id: 'a', exact: 'said the master', note: 'Who is this?' }),
        testHighlight({ id: 'b', exact: 'The captain was ill.', note: 'Not in the text any more' }),
      ],
    })
    const { markdownTemplate, markdownPictures } = defaultSettings
    const { text: file } = await formats[name](plain, async () => new Map(), {
      markdownTemplate,
      markdownPictures,
    })
    for (const words of [
      'said the master',
      'Who is this?',
      'The captain was ill.',
      'Not in the text',
    ])
      expect(file).toContain(words)
  },
)

test('Markdown has them behind the article, which is the same as without', () => {
  const markdown = renderMarkdown(article)
  const without = renderMarkdown({ ...article, highlights: [] })
  const own = without.lastIndexOf('<!-- offprint')
  expect(markdown.startsWith(without.slice(0, own))).toBe(true)
  expect(markdown.endsWith(without.slice(own))).toBe(true)
  const section = markdown.slice(own, own - without.length - 1)
  expect(section.replace(/(offprint:highlight) .*/g, '$1 … -->')).toBe(`<!-- offprint:highlights -->

## Highlights

> is back.
>
> “It was time

<!-- offprint:highlight … -->

> said the master

Who -->\\
is \\<b>this\\</b>?

\\# 5 \\*stars\\*

<!-- offprint:highlight … -->

> The captain was ill.

<!-- offprint:highlight … -->
`)
})

test('the comments of Markdown hold the rest of each, and nothing that ends a comment', () => {
  const dashed = testHighlight({ prefix: 'a --> <b', suffix: '' })
  const markdown = renderMarkdown(savedArticle({ highlights: [dashed] }))
  const json = /<!-- offprint:highlight (.*) -->/.exec(markdown)?.[1] ?? ''
  expect(json).not.toMatch(/[-<>]/)
  const { exact: _exact, note: _note, createdAt, updatedAt, ...rest } = dashed
  expect(JSON.parse(json)).toEqual({ ...rest, created: createdAt, updated: updatedAt })
})

test('Markdown is read back with all of them, in the order of the text', () => {
  const odd = [
    testHighlight({
      id: 'd',
      exact: '> # 1. *a* [b](c) <!-- d --> `e` & &amp; ~f~ | \\',
      note: '- one\n1. two\n\n> 3',
    }),
    testHighlight({
      id: 'e',
      exact: '渡轮周二恢复通航 😀',
      note: 'عادت https://x.example/_a_ <br>',
    }),
  ]
  const marked = { ...article, highlights: [...highlights, ...odd] }
  const bytes = new TextEncoder().encode(renderMarkdown(marked))
  const file = { bytes, path: 'a.md', modified: 0, findFile: () => null }
  const [first, second, ...others] = marked.highlights
  expect(markdownArticle(file).article.highlights).toEqual([second, first, ...others])
})

test('HTML marks them in their colours, notes are text, and what is lost is in the list', async () => {
  const { text } = await htmlFile(article, new Map())
  const page = new DOMParser().parseFromString(text, 'text/html')
  const story = [...page.querySelectorAll('article > p mark')]
  expect(story.map((mark) => [mark.className, mark.textContent])).toEqual([
    ['green', 'is '],
    ['green', 'back'],
    ['green', '.'],
    ['green', '“It was time'],
    ['blue', 'said the '],
    ['blue', 'master'],
    ['', 'mark'],
  ])
  expect(story[4]?.getAttribute('title')).toBe(note)
  const section = page.querySelector('.highlights')
  expect(section?.querySelector('b')).toBeNull()
  expect(section?.textContent).toContain('is <b>this</b>?')
  expect(section?.lastElementChild?.textContent).toBe('The captain was ill.')
})

test('an EPUB marks them, apart from marks of the page', () => {
  const page = chapter(article, () => undefined)
  const marks = [...new DOMParser().parseFromString(page, 'text/xml').querySelectorAll('mark')]
  expect(marks.map((mark) => mark.className)).toContain('green')
  expect(page).toContain('<em>mark</em>')
  expect(page).toContain('Who --&gt;<br/>is &lt;b&gt;this&lt;/b&gt;?')
})

test('text quotes them at its end', () => {
  expect(textFile(article).text).toContain(`
Highlights

> is back.
> “It was time

> said the master

${note}

> The captain was ill.
`)
})

test('JSON has every field of them', () => {
  expect(JSON.parse(jsonFile(article).text).highlights).toEqual(highlights)
})

test('rich text brings its colours with it', () => {
  expect(richText(article)).toContain('background-color: rgb(181, 232, 168)')
})
