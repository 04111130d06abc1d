import { expect, it } from 'vitest'
import { splitParagraphs } from '../../../lib/extract/content/split-paragraphs'

function split(html: string): string {
  const content = document.createElement('div')
  content.innerHTML = html
  splitParagraphs(content)
  return content.innerHTML
}

const cases: Record<string, [string, string]> = {
  'at two line breaks': [
    '<p>One.<br><br>Two.<br> <br>Three.</p>',
    '<p>One.</p><p>Two.</p><p>Three.</p>',
  ],
  'at more than two': ['<p>One.<br><br><br>Two.</p>', '<p>One.</p><p>Two.</p>'],
  'without what is empty': ['<p> <br><br>One.<br><br><br><br><br></p>', '<p>One.</p>'],
  'with markup and language in each part': [
    '<p lang="la"><b>One</b>.<br><br>Two <i>or</i> three.</p>',
    '<p lang="la"><b>One</b>.</p><p lang="la">Two <i>or</i> three.</p>',
  ],
  'not at one': ['<p>One.<br>Two.<br>Three.</p>', '<p>One.<br>Two.<br>Three.</p>'],
  'not in lists': ['<ul><li>One.<br><br>Two.</li></ul>', '<ul><li>One.<br><br>Two.</li></ul>'],
}
it.each(Object.entries(cases))('splits paragraphs %s', (_, [html, expected]) => {
  expect(split(html)).toBe(expected)
})

it('keeps a line break that follows one paragraph’s end', () => {
  expect(split('<p>One.<br><br>Two.<br>Three.</p>')).toBe('<p>One.</p><p>Two.<br>Three.</p>')
})
