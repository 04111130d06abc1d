import { expect, it } from 'vitest'
import { markdownFile } from '../../../lib/export/markdown-file'
import { savedArticle } from '../../saved-article'

it('is front matter, then the text, with pictures where they came from and credits told apart', () => {
  const { extension, type, text } = markdownFile(savedArticle())
  expect(extension).toBe('.md')
  expect(type).toBe('text/markdown')
  expect(text.slice(text.lastIndexOf('---\n'))).toBe(`---

The **ferry** is back.

![A ferry](https://harbour.example/ferry.jpg)

Leaving at six. *Ada Quill*
`)
})
