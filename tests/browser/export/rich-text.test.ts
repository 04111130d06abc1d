import { expect, it } from 'vitest'
import { richText } from '../../../lib/export/rich-text'
import { savedArticle } from '../../saved-article'

it('is the title, who and when, the text with links for pictures, and the source', () => {
  const content =
    '<p>The <b>ferry</b><script>x()</script></p><figure><img src="image:0" alt="A ferry"></figure>'
  const page = new DOMParser().parseFromString(richText(savedArticle({ content })), 'text/html')
  expect([...page.body.children].map((child) => child.textContent)).toEqual([
    'The ferry runs again',
    'Ada Quill, Ben Marsh · Harbour Gazette · 2026-03-04',
    'The ferry',
    'A ferry',
    'https://harbour.example/2026/ferry',
  ])
  expect(page.querySelectorAll('script, img')).toHaveLength(0)
})
