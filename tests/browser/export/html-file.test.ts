import { expect, it } from 'vitest'
import { htmlFile } from '../../../lib/export/html-file'
import { savedArticle } from '../../saved-article'

const pixel = new Blob([new Uint8Array([71, 73, 70])], { type: 'image/gif' })

it('has metadata, text and source, and opens as HTML', async () => {
  const { extension, type, text } = await htmlFile(savedArticle(), new Map([[0, pixel]]))
  const page = new DOMParser().parseFromString(text, 'text/html')

  expect(extension).toBe('.html')
  expect(type).toBe('text/html')
  expect(page.compatMode).toBe('CSS1Compat')
  expect(page.title).toBe('The ferry runs again')
  expect(page.documentElement.lang).toBe('en')
  expect(page.querySelector('figure img')?.getAttribute('src')).toBe('data:image/gif;base64,R0lG')
  expect(page.querySelector('h1')?.textContent).toBe('The ferry runs again')
  expect(page.querySelector('.publication')?.textContent).toBe(
    'Ada Quill, Ben Marsh · Harbour Gazette · 2026-03-04',
  )
  expect(page.querySelector('footer a')?.getAttribute('href')).toBe(
    'https://harbour.example/2026/ferry',
  )
})

it('loads nothing and runs nothing', async () => {
  const content =
    '<p>x<script>y()</script><img src="https://harbour.example/a.png" onerror="y()"></p>'
  const { text } = await htmlFile(savedArticle({ content }), new Map())
  const page = new DOMParser().parseFromString(text, 'text/html')

  expect(
    page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content'),
  ).toContain("default-src 'none'; img-src data:")
  expect(page.querySelectorAll('script, [onerror], body [src]')).toHaveLength(0)
})

it('takes what is in the record as text', async () => {
  const odd = '"><script>y()</script>&amp;'
  const article = savedArticle({
    title: odd,
    siteName: odd,
    lang: odd,
    excerpt: odd,
    url: 'javascript:y()',
    authors: [{ name: odd, url: null }],
  })
  const page = new DOMParser().parseFromString(
    (await htmlFile(article, new Map())).text,
    'text/html',
  )

  expect(page.title).toBe(odd)
  expect(page.querySelector('meta[name=author]')?.getAttribute('content')).toBe(odd)
  expect(page.querySelectorAll('script, [href^="javascript:"]')).toHaveLength(0)
})
