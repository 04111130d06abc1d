import { expect, it } from 'vitest'
import { splitNames } from '../../../../../lib/extract/metadata/split-names'

it.each([
  [
    'By Mara Lindqvist, Tomas Okafor and Inês Carvalho',
    ['Mara Lindqvist', 'Tomas Okafor', 'Inês Carvalho'],
  ],
  ['Von Anna Berg und Jörg Öl', ['Anna Berg', 'Jörg Öl']],
  ['Par Zoé Petit et Luc Grand', ['Zoé Petit', 'Luc Grand']],
  ['Written by Ann Lee, Political Editor', ['Ann Lee']],
  ['ann.lee@paper.example', []],
  ['https://social.example/annlee', []],
  ['Reuters', ['Reuters']],
  ['Von', []],
  ['O&#039;Brien &amp; Sons', ["O'Brien", 'Sons']],
  [null, []],
])('%j names %j', (printed, names) => {
  expect(splitNames(printed)).toEqual(names)
})
