import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('headings', () => {
  it.each([
    ['breaks and blocks are spaces', '<h2>One<br>two<p>three</p></h2>', '## One two three'],
    ['bold is not said twice', '<h2><b>One</b> <em>two</em></h2>', '## One *two*'],
    ['empty ones are dropped', '<h2> </h2><h3>Real</h3>', '### Real'],
    [
      'a picture alone is none',
      '<h2><img src="https://tide.example/a.png" alt="a"></h2>',
      '![a](https://tide.example/a.png)',
    ],
    ['around a list they go into it', '<h3><ol><li>One</li></ol></h3>', '1. ### One'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
