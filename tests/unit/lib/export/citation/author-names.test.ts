import { expect, it } from 'vitest'
import { authorNames } from '../../../../../lib/export/citation/author-names'
import { savedArticle } from '../../../../saved-article'

it.each([
  ['Ada Quill', { family: 'Quill', given: 'Ada' }],
  ['Ada M. Quill', { family: 'Quill', given: 'Ada M.' }],
  ['Jan van der Quay', { family: 'van der Quay', given: 'Jan' }],
  ['Zoë D’Arc', { family: 'D’Arc', given: 'Zoë' }],
  ['Cher', { literal: 'Cher' }],
  ['海野 綾', { literal: '海野 綾' }],
  ['Harbour Gazette', { literal: 'Harbour Gazette' }],
  ['Tide Press Agency', { literal: 'Tide Press Agency' }],
  ['Ada Quill, Oslo', { literal: 'Ada Quill, Oslo' }],
  ['Ada Quill and Ben Marsh', { literal: 'Ada Quill and Ben Marsh' }],
])('%s is cited as %j', (name, cited) => {
  expect(authorNames(savedArticle({ authors: [{ name, url: null }] }))).toEqual([cited])
})

it('cites the printed byline where no author is known', () => {
  expect(authorNames(savedArticle({ authors: [], byline: 'Ada Quill' }))).toEqual([
    { family: 'Quill', given: 'Ada' },
  ])
})
