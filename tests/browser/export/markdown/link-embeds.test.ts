import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown-of'

describe('players and frames', () => {
  it('become links to what they show, in a paragraph of their own', () => {
    const html =
      '<p>a <iframe src="https://www.youtube.com/embed/abcdefgh123?rel=0" title="Song"></iframe> b</p>'
    expect(markdownOf(html)).toBe('a\n\n[Song](https://www.youtube.com/watch?v=abcdefgh123)\n\nb')
  })

  it.each([
    [
      '<iframe src="https://player.vimeo.com/video/123456"></iframe>',
      '[Vimeo video](https://vimeo.com/123456)',
    ],
    [
      '<iframe src="https://player.vimeo.com/video/123456?h=ab"></iframe>',
      '[Embedded content](https://player.vimeo.com/video/123456?h=ab)',
    ],
    ['<iframe src="//tide.example/w"></iframe>', '[Embedded content](https://tide.example/w)'],
    [
      '<audio><source src="https://tide.example/a.mp3">no sound</audio>',
      '[Audio](https://tide.example/a.mp3)',
    ],
    ['<video src="https://tide.example/v.mp4"></video>', '[Video](https://tide.example/v.mp4)'],
    ['<iframe src="javascript:x()"></iframe><iframe srcdoc="x"></iframe>', ''],
  ])('%s', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })
})
