import { describe, expect, it } from 'vitest'
import type { Cleaning } from '../../lib/cleaning'
import { composeContent } from '../../lib/pieces/compose-content'
import { judgePieces } from '../../lib/pieces/judge-pieces'
import { piecesOf } from '../../lib/pieces/pieces-of'
import { suggestSelectors } from '../../lib/pieces/suggest-selectors'
import type { PageRule } from '../../lib/site-rules/site-rule'

const content =
  '<p>The bridge is open.</p><figure><img src="image:0" alt="A bridge"></figure><p>Nobody fell in.</p>'

const cleaning: Cleaning = {
  removed: [
    { html: '<h2>The bridge</h2>', reason: 'shown-above', place: 0, element: 1 },
    {
      html: '<h3>Read on</h3><p>Sign up <a href="https://paper.example/letter">here</a>.</p>',
      reason: 'no-story',
      place: 1,
      element: 3,
    },
    { html: '<p>It cost 41 million.</p>', reason: 'in-doubt', place: 3, element: 5 },
  ],
  kept: [4, 2, 4],
  outline: [
    { parent: -1, tag: 'article', id: '', classes: 'story' },
    { parent: 0, tag: 'h1', id: '', classes: '' },
    { parent: 0, tag: 'img', id: '', classes: 'photo' },
    { parent: 0, tag: 'aside', id: 'letter', classes: 'promo css-1x2y3z' },
    { parent: 0, tag: 'p', id: '', classes: 'text' },
    { parent: 0, tag: 'div', id: '', classes: 'fact-box' },
  ],
}

const pieces = () => piecesOf(content, cleaning)

describe('the pieces of a page', () => {
  it('stand in the order of the page, kept and dropped', () => {
    expect(pieces().map(({ key }) => key)).toEqual(['r0', 'k0', 'r1', 'k1', 'k2', 'r2'])
  })

  it('are those of the article where nobody chose otherwise', () => {
    expect(composeContent(pieces(), {}, {}).content).toBe(content)
  })

  it('can be put back and taken out, and the words are counted again', () => {
    const edited = composeContent(pieces(), { r2: true, k1: false }, {})
    expect(edited.content).toBe(
      '<p>The bridge is open.</p><p>Nobody fell in.</p><p>It cost 41 million.</p>',
    )
    expect(edited.text).toBe('The bridge is open.\nNobody fell in.\nIt cost 41 million.')
    expect(edited.wordCount).toBe(11)
  })

  it('go by what the reader says before what rules say', () => {
    const edited = composeContent(pieces(), { k0: true }, { k0: false, k2: false })
    expect(edited.content).toBe(content.replace('<p>Nobody fell in.</p>', ''))
  })

  it('are sanitized, whatever was stored', () => {
    const hostile: Cleaning = {
      ...cleaning,
      removed: [
        {
          html: '<p onclick="x()">Words<script>x()</script><img src="https://t.example/p.gif"></p><svg><script>x()</script></svg>',
          reason: 'no-story',
          place: 99,
          element: 99,
        },
      ],
    }
    const edited = composeContent(piecesOf(content, hostile), { r0: true }, {})
    expect(edited.content).toBe(`${content}<p>Words</p>`)
  })
})

describe('rules on stored pieces', () => {
  const ruled = (...rules: PageRule[]) => judgePieces(pieces(), cleaning.outline, rules)

  it.each<[PageRule, Record<string, boolean>]>([
    [{ keep: true, by: 'selector', value: 'div.fact-box' }, { r2: true }],
    [{ keep: true, by: 'selector', value: '.story > #letter.promo' }, { r1: true }],
    [{ keep: false, by: 'selector', value: 'img.photo' }, { k1: false }],
    [
      { keep: false, by: 'selector', value: '.story p' },
      { k0: false, k2: false },
    ],
    [{ keep: false, by: 'text', value: 'nobody  FELL' }, { k2: false }],
    [{ keep: true, by: 'text', value: 'million' }, { r2: true }],
    [{ keep: true, by: 'selector', value: 'p.text' }, {}],
    [{ keep: false, by: 'selector', value: '.sidebar' }, {}],
    [{ keep: false, by: 'selector', value: 'p[[' }, {}],
  ])('%j', (rule, expected) => {
    expect(ruled(rule)).toEqual(expected)
  })

  it('the last one wins', () => {
    const drop: PageRule = { keep: false, by: 'selector', value: '.story' }
    const keep: PageRule = { keep: true, by: 'text', value: 'open' }
    expect(ruled(drop, keep)).toEqual({ k1: false, k2: false })
  })
})

describe('the selectors that are suggested', () => {
  const suggested = (key: string) => {
    const all = pieces()
    return suggestSelectors(all.find((piece) => piece.key === key)!, all, cleaning.outline)
  }

  it('are the names around a piece, without those that machines make and those of the whole page', () => {
    expect(suggested('r1')).toEqual(['#letter', 'aside.promo', 'aside'])
    expect(suggested('k1')).toEqual(['img.photo'])
  })

  it('come to an end where an outline goes in circles', () => {
    const outline = cleaning.outline.map((element, parent) => ({ ...element, parent }))
    expect(suggestSelectors(pieces()[2]!, pieces(), outline)).toEqual([
      '#letter',
      'aside.promo',
      'aside',
    ])
  })

  it('are none for a paragraph that is called as all others are, and where it is not known', () => {
    expect(suggested('k0')).toEqual([])
    const unknown = piecesOf(content, { ...cleaning, kept: [] })
    expect(suggestSelectors(unknown[1]!, unknown, cleaning.outline)).toEqual([])
  })
})
