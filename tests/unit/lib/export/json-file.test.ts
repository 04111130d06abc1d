import { expect, it } from 'vitest'
import { jsonFile } from '../../../../lib/export/json-file'
import { savedArticle } from '../../../saved-article'

it('exports the whole record, which reads back the same', () => {
  const article = savedArticle({ title: 'Line\u2028and “quote”', authors: [] })
  const { name, type, text } = jsonFile(article)
  expect(JSON.parse(text)).toEqual(article)
  expect(name).toMatch(/^\d{4}-\d\d-\d\d Line.*\.json$/)
  expect(type).toBe('application/json')
})
