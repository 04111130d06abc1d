import { expect, it } from 'vitest'
import { keepCleaning } from '../../../../lib/storage/keep-cleaning'
import { rowsOf } from '../../../../lib/storage/rows'
import type { CleaningRow, KeptRows } from '../../../../lib/storage/schema'
import { savedArticle } from '../../../saved-article'

const piece = (html: string) => ({ html, reason: 'in-doubt', place: 0, element: -1 }) as const
const row: CleaningRow = {
  id: savedArticle().id,
  removed: [piece('<p>One</p>'), piece('<p>Two</p>'), piece('<p>Three</p>')],
  kept: [-1],
  outline: [],
  choices: { r0: true, r1: false },
  ruled: { r1: true, r2: true },
  editedAt: 5,
  original: { content: '<p>Once</p>', text: 'Once', wordCount: 1, wordsKept: 1, wordsSeen: 1 },
}
const before: KeptRows = { ...rowsOf(savedArticle()), removed: row }

it('keeps everything for the same content, under the id that the article has now', () => {
  const after = rowsOf(savedArticle({ id: 'other', tags: [] }))
  expect(keepCleaning(before, after)).toEqual({ ...row, id: 'other' })
})

it('keeps what is still left out where the content is another', () => {
  const kept = keepCleaning(before, rowsOf(savedArticle({ content: '<p>Now</p>' })))
  expect(kept).toMatchObject({ removed: [row.removed[1]], choices: {}, ruled: {}, original: null })
})

it('has nothing to keep of an article whose cleaning was not recorded', () => {
  expect(keepCleaning(rowsOf(savedArticle()), rowsOf(savedArticle()))).toBeUndefined()
})
