import { expect, it } from 'vitest'
import { markdownForPeople } from '../../../lib/export/laid-out-markdown'
import { markdownFile } from '../../../lib/export/markdown-file'
import { renderMarkdown } from '../../../lib/export/render-markdown'
import { savedArticle } from '../../saved-article'
import { testHighlight } from '../../test-highlight'

const usual = { markdownTemplate: '', markdownPictures: 'links' } as const
const noPictures = async () => new Map<number, Blob>()

it('is front matter, then the text, with pictures where they came from and credits told apart', async () => {
  const { extension, type, text } = await markdownFile(savedArticle(), noPictures, usual)
  expect(extension).toBe('.md')
  expect(type).toBe('text/markdown')
  expect(text.slice(text.lastIndexOf('---\n'), text.indexOf('<!--'))).toBe(`---

The **ferry** is back.

![A ferry](https://harbour.example/ferry.jpg)\\
Leaving at six. _Ada Quill_

`)
})

it('ends with one line that no reader of Markdown shows, whatever the article says', () => {
  const text = renderMarkdown(savedArticle({ byline: '--> <script>\u2028 --- -' }))
  const comment = text.slice(text.indexOf('\n<!-- ') + 1)
  expect(comment).toMatch(/^<!-- offprint \{[^<>\n\u2028]*\} -->\n$/)
  expect(comment.slice(4, -4)).not.toContain('--')
})

it('has no comments where people read it, but the highlights with their notes', async () => {
  const article = savedArticle({ highlights: [testHighlight({ note: 'Ask the crew.' })] })
  const text = await markdownForPeople(article, usual)
  expect(text).not.toContain('<!--')
  expect(renderMarkdown(article)).toContain(text.slice(0, text.indexOf('## Highlights') - 1))
  expect(text).toMatch(/\n## Highlights\n\n> [^\n]+\n\nAsk the crew\.\n$/)
})
