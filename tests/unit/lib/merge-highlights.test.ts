import { expect, test } from 'vitest'
import { mergeHighlights } from '../../../lib/storage/merge-highlights'
import { testHighlight } from '../../test-highlight'

const row = (highlights = [testHighlight()], gone: Record<string, number> = {}) => ({
  id: 'article-1',
  highlights,
  gone,
})

test('two copies give the highlights of both, of each the newer one', () => {
  const older = testHighlight({ updatedAt: 1, note: 'older' })
  const newer = testHighlight({ updatedAt: 2, note: 'newer' })
  const other = testHighlight({ id: 'mark-2', createdAt: 5 })
  const merged = row([other, newer])
  expect(mergeHighlights(row([older, other]), row([newer]))).toEqual(merged)
  expect(mergeHighlights(row([newer]), row([older, other]))).toEqual(merged)
})

test('what one copy removed since stays removed, what was changed or brought back after that does not', () => {
  const mark = testHighlight({ updatedAt: 5 })
  expect(mergeHighlights(row([mark]), row([], { 'mark-1': 6 }))).toEqual(row([], { 'mark-1': 6 }))
  expect(mergeHighlights(row([], { 'mark-1': 6 }), row([mark]))).toEqual(row([], { 'mark-1': 6 }))
  expect(mergeHighlights(row([], { 'mark-1': 4 }), row([mark]))).toEqual(row([mark]))
})

test('a copy without any changes nothing', () => {
  expect(mergeHighlights(row(), undefined)).toEqual(row())
  expect(mergeHighlights(undefined, row())).toEqual(row())
  expect(mergeHighlights(undefined, undefined)).toBeUndefined()
})
