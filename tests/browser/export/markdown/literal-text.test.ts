import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('text that looks like Markdown or HTML', () => {
  it.each([
    ['<p># no heading</p>', '\\# no heading'],
    ['<p>1984. A novel</p>', '1984\\. A novel'],
    ['<p>Use &lt;script&gt;</p>', 'Use \\<script>'],
    ['<p>2 * 3 * 4, snake_case</p>', '2 \\* 3 \\* 4, snake_case'],
    ['<p>see www.tide.example</p>', 'see www\\.tide.example'],
    ['<p>AT&amp;amp;T</p>', 'AT\\&amp;T'],
    ['<p>R&amp;D in the U.S.: 5 % (or so)</p>', 'R&D in the U.S.: 5 % (or so)'],
    ['<h2>a #</h2>', '## a \\#'],
    ['<p>one<br># two</p>', 'one\\\n\\# two'],
    ['<p>see <b>ref</b>: https://tide.example</p>', 'see **ref**: https\\://tide.example'],
  ])('%s stays text', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
