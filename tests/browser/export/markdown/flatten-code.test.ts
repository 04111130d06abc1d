import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('code', () => {
  it.each([
    [
      'a link goes around it',
      '<p><code><a href="https://tide.example/">f()</a></code></p>',
      '[`f()`](https://tide.example/)',
    ],
    ['backticks inside', '<p><code>a`b</code> <code>``</code></p>', '``a`b`` ` `` `'],
    ['two pieces stay two', '<p><code>a</code><code>b</code></p>', '`a`&#x200B;`b`'],
    ['space at the edge goes outside', '<p>a<code> b </code>c</p>', 'a `b` c'],
    ['keys and samples', '<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>', '`Ctrl`+`C`'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  it('in a block keeps its lines, its indent and its language', () => {
    const html =
      '<pre><code class="language-js">\n  if (a &lt; b) {<br>    x()\n  }\n\n</code></pre>'
    expect(markdownOf(html)).toBe('```js\n  if (a < b) {\n    x()\n  }\n```')
  })

  it('in a block with fences in it has a longer fence', () => {
    expect(markdownOf('<pre>```\nx\n```</pre>')).toBe('````\n```\nx\n```\n````')
  })
})
